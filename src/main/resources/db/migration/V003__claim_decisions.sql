-- Who dismissed a claim, or corrected how it was read, when and why. Claims are never deleted.
alter table claim add column decided_by varchar(100);
alter table claim add column decided_at timestamp(6) with time zone;
alter table claim add column decision varchar(2000);
