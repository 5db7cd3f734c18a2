-- What a document is made of lies in a table of its own: whoever looks through the sources does not read their bytes.
create table source_content (
    region    varchar(12) not null,
    source    bigint      not null,
    rendition integer     not null, -- 0: of the source itself, which the one that leads lends it
    bytes     bytea,                -- null for a citation
    text      text        not null, -- that the claims' offsets count in; empty for a citation
    primary key (region, source, rendition),
    foreign key (region, source) references source (region, id)
);

insert into source_content (region, source, rendition, bytes, text)
select region, id, 0, bytes, text from source where bytes is not null or text <> ''
union all
select region, source, number, bytes, text from source_rendition where bytes is not null or text <> '';

alter table source drop column bytes;
alter table source drop column text;
alter table source_rendition drop column bytes;
alter table source_rendition drop column text;

-- How many of a source's claims stand where.
alter table source add column pending_claims integer default 0 not null;
alter table source add column accepted_claims integer default 0 not null;
alter table source add column dismissed_claims integer default 0 not null;

update source set (pending_claims, accepted_claims, dismissed_claims) =
    (select count(case when c.status = 'PENDING' then 1 end), count(case when c.status = 'ACCEPTED' then 1 end),
        count(case when c.status = 'DISMISSED' then 1 end)
     from claim c where c.region = source.region and c.source = source.id);

create index source_by_year on source (region, kind, report_year);
create index source_by_status on source (region, status);
create index dispute_by_month on dispute (region, from_month);
create index dispute_by_unit on dispute (region, unit, from_month);
-- Whether a source speaks of a unit.
create index claim_by_speaker on claim (region, source, unit);
