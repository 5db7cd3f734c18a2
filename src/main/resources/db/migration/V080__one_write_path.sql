-- An acceptance reads what other sources say of its units and years, and which figures contradictions name.
create index claim_by_unit on claim (region, unit, from_month);
create index figure_by_unit on figure (region, unit, from_month);

-- What the named claim is about: claims never change, so that findings answer for themselves which figures they dispute.
alter table finding_claim add column indicator varchar(100);
alter table finding_claim add column aspect varchar(50);
alter table finding_claim add column unit varchar(200);
alter table finding_claim add column from_month integer;
alter table finding_claim add column to_month integer;

update finding_claim set (indicator, aspect, unit, from_month, to_month) =
    (select c.indicator, c.aspect, c.unit, c.from_month, c.to_month from claim c
     where c.region = finding_claim.region and c.id = finding_claim.claim);

alter table finding_claim alter column indicator set not null;
alter table finding_claim alter column aspect set not null;
alter table finding_claim alter column unit set not null;
alter table finding_claim alter column from_month set not null;
alter table finding_claim alter column to_month set not null;

create index finding_claim_by_key on finding_claim (region, indicator, unit, from_month);

-- What a document reports on (ANNUAL, WEBSITE, BULLETIN), as it was read when it came in: the law's dates bind annual ones.
alter table source add column report_kind varchar(10);
alter table source_rendition add column report_kind varchar(10);

-- What the checks find in a source of which claims wait, as of the last change to its claims: the review shows it.
create table pending_check (
    region   varchar(12) not null,
    source   bigint      not null,
    findings text        not null, -- JSON: rule, severity, message, arguments, ids of claims
    primary key (region, source),
    foreign key (region, source) references source (region, id)
);
