-- What the checks found, and what the office made of it. Every key begins with the region.

create table finding (
    region      varchar(12)  not null references region,
    id          bigint       not null,
    source      bigint       not null,
    fingerprint char(64)     not null, -- of rule, numbers and keys: the same finding again keeps its verdict
    rule        varchar(50)  not null,
    severity    varchar(20)  not null, -- ERROR, WARNING, UNVERIFIABLE
    left_value  numeric(20, 4),
    right_value numeric(20, 4),
    difference  numeric(20, 4),
    message     varchar(100) not null,
    arguments   text         not null, -- JSON object of text values, free of language
    indicator   varchar(1000) not null, -- empty where it speaks of none
    unit        varchar(200) not null,
    for_year    integer,
    verdict     varchar(20)  not null, -- OPEN, EXPLAINED, REPORTING_ERROR, ACCEPTED_AS_IS
    reason      varchar(2000) not null,
    responsible varchar(100) not null, -- a unit's code, empty while nobody is asked
    due         date,
    decisions   integer      not null, -- how many stand in finding_decision
    found_at    timestamp(6) with time zone not null,
    gone_at     timestamp(6) with time zone, -- a later check no longer found it
    primary key (region, id),
    unique (region, source, fingerprint),
    foreign key (region, source) references source (region, id)
);

create index finding_by_verdict on finding (region, verdict, for_year, unit);

create table finding_claim (
    region  varchar(12) not null,
    finding bigint      not null,
    place   integer     not null,
    claim   bigint      not null,
    primary key (region, finding, place),
    foreign key (region, finding) references finding (region, id),
    foreign key (region, claim) references claim (region, id)
);

create index finding_claim_by_claim on finding_claim (region, claim);

-- Append-only: who decided what about a finding, when and why.
create table finding_decision (
    region      varchar(12)  not null,
    finding     bigint       not null,
    number      integer      not null,
    verdict     varchar(20)  not null,
    reason      varchar(2000) not null,
    responsible varchar(100) not null,
    due         date,
    decided_by  varchar(100) not null,
    decided_at  timestamp(6) with time zone not null,
    primary key (region, finding, number),
    foreign key (region, finding) references finding (region, id)
);
