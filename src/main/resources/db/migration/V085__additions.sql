-- Whether a line, which is of a list, only gains by units of which it had no number before: they are added to what stands.
alter table touched add column added boolean default false not null;
