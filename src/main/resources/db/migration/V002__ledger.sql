-- Sources, claims, figures and the roll-up. Every key begins with the region, so that the tables can be distributed by
-- it. Months are whole numbers yyyymm: they sort, compare and divide into years without a function.

-- One row per region. Updating it is the one lock every writer of the region takes first, and the new data_version is
-- the logical time of what that writer writes.
create table ledger_state (
    region       varchar(12) not null primary key references region,
    data_version bigint      not null,
    last_source  bigint      not null,
    last_claim   bigint      not null
);

create table source (
    region      varchar(12)   not null references region,
    id          bigint        not null,
    kind        varchar(20)   not null, -- DOCUMENT has bytes, CITATION names a document without them, PERSON is somebody's word
    sha256      char(64),
    bytes       bytea,
    file_name   varchar(300)  not null,
    media_type  varchar(100)  not null,
    text        text          not null,
    title       varchar(500)  not null,
    publisher   varchar(300)  not null,
    published   date,
    report_year integer,
    form        varchar(20)   not null,
    unit        varchar(100)  not null,
    address     varchar(1000) not null,
    note        varchar(2000) not null,
    supersedes  bigint,                 -- the edition that this one corrects
    received_at timestamp(6) with time zone not null,
    received_by varchar(100)  not null,
    status      varchar(20)   not null, -- PENDING, ACCEPTED, SUPERSEDED, DISMISSED
    primary key (region, id),
    unique (region, sha256)
);

create index source_by_unit on source (region, unit, report_year);

create table claim (
    region     varchar(12)   not null,
    id         bigint        not null,
    source     bigint        not null,
    indicator  varchar(100)  not null references indicator,
    aspect     varchar(50)   not null,
    unit       varchar(200)  not null, -- a unit's code, or the printed name of a unit that the catalogue lacks
    from_month integer       not null,
    to_month   integer       not null,
    value      numeric(20, 4),
    state      varchar(20)   not null,
    qualifier  varchar(20)   not null,
    measure    varchar(50)   not null,
    printed    varchar(200)  not null,
    basis      varchar(20)   not null,
    form       varchar(20)   not null,
    section    varchar(2000) not null,
    start_at   integer       not null,
    end_at     integer       not null,
    quote      varchar(100000) not null,
    status     varchar(20)   not null, -- PENDING, ACCEPTED, DISMISSED, SUPERSEDED
    primary key (region, id),
    foreign key (region, source) references source (region, id),
    check ((state = 'VALUE') = (value is not null))
);

create index claim_by_source on claim (region, source);
create index claim_by_key on claim (region, indicator, unit, from_month, to_month);

-- Append-only: the last revision of a key is in force. Rows are never updated or deleted.
create table figure (
    region     varchar(12)   not null,
    indicator  varchar(100)  not null references indicator,
    aspect     varchar(50)   not null,
    unit       varchar(100)  not null,
    from_month integer       not null,
    to_month   integer       not null,
    revision   integer       not null,
    value      numeric(20, 4),
    state      varchar(20)   not null,
    qualifier  varchar(20)   not null,
    printed    varchar(200)  not null,
    form       varchar(20)   not null,
    claim      bigint        not null,
    cause      varchar(20)   not null, -- ACCEPTED, REVISED, UNDONE, REPLACED, WITHDRAWN
    decided_by varchar(100)  not null,
    decided_at timestamp(6) with time zone not null,
    reason     varchar(2000) not null,
    version    bigint        not null, -- the region's data_version it was written at
    primary key (region, indicator, aspect, unit, from_month, to_month, revision),
    foreign key (region, unit) references unit (region, code),
    foreign key (region, claim) references claim (region, id)
);

-- An officer has published a period: figures of it written until that version are no longer provisional.
create table publication (
    region       varchar(12)  not null references region,
    version      bigint       not null,
    from_month   integer      not null,
    to_month     integer      not null,
    published_by varchar(100) not null,
    published_at timestamp(6) with time zone not null,
    primary key (region, version, from_month, to_month)
);

-- Keys that an open ERROR finding names.
create table dispute (
    region     varchar(12)  not null references region,
    indicator  varchar(100) not null,
    aspect     varchar(50)  not null,
    unit       varchar(100) not null,
    from_month integer      not null,
    to_month   integer      not null,
    primary key (region, indicator, aspect, unit, from_month, to_month)
);

-- What views read. Always equal to what the figures give (RollUp recomputes it in the same transaction).
create table roll_up (
    region      varchar(12)  not null,
    indicator   varchar(100) not null,
    aspect      varchar(50)  not null,
    unit        varchar(100) not null,
    from_month  integer      not null,
    to_month    integer      not null,
    months      integer      not null,
    value       numeric(20, 4),
    state       varchar(20)  not null,
    qualifier   varchar(20)  not null,
    printed     varchar(200) not null,
    form        varchar(20)  not null,
    origin      varchar(10)  not null,
    summed_over varchar(10)  not null, -- empty where REPORTED, else TIME, UNITS or RATE (computed from its two figures)
    disputed    boolean      not null,
    provisional boolean      not null,
    revision    integer      not null,
    beside      numeric(20, 4),        -- the sum that stands beside a REPORTED value
    units       integer      not null,
    of_units    integer,
    source      bigint,
    primary key (region, indicator, aspect, unit, from_month, to_month)
);

create index roll_up_by_span on roll_up (region, indicator, months, from_month);

-- The lines (one indicator, aspect, unit and year each) that the running transaction recomputes; empty between them.
create table touched (
    region    varchar(12)  not null,
    indicator varchar(100) not null,
    aspect    varchar(50)  not null,
    unit      varchar(100) not null,
    january   integer      not null,
    primary key (region, indicator, aspect, unit, january)
);

-- Data sets that were loaded once, written in the transaction that loads them.
create table data_set (
    region    varchar(12) not null references region,
    name      varchar(50) not null,
    loaded_at timestamp(6) with time zone not null,
    primary key (region, name)
);
