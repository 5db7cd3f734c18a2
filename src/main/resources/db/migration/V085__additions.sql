-- Whether a line, which is of a list, only gains by units of which it had no number before: they are added to what stands.
alter table touched add column added boolean default false not null;

-- The region's data_version when the findings were found: the review shows them as long as no figure has changed since.
-- What was kept before is of no version and is found anew.
alter table pending_check add column version bigint default 0 not null;
create index figure_by_version on figure (region, version);
