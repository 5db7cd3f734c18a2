-- The catalogue as rows, so that SQL can join it. The CSV files are its home; every start brings these tables level.

create table region (
    code    varchar(12)  not null primary key,
    zh      varchar(200) not null,
    en      varchar(200) not null,
    parent  varchar(12),
    ordinal integer      not null
);

create table unit (
    region     varchar(12)  not null references region,
    code       varchar(100) not null,
    zh         varchar(200) not null,
    en         varchar(200) not null,
    kind       varchar(20)  not null,
    parent     varchar(100),
    valid_from varchar(7),
    valid_to   varchar(7),
    succeeds   varchar(100),
    source     varchar(500) not null,
    ordinal    integer      not null,
    primary key (region, code)
);

create index unit_by_parent on unit (region, parent);

create table unit_alias (
    region varchar(12)  not null,
    unit   varchar(100) not null,
    alias  varchar(200) not null,
    primary key (region, unit, alias),
    foreign key (region, unit) references unit (region, code) on delete cascade
);

-- How many units a source says a list has: the other half of "41 of 57".
create table unit_count (
    region       varchar(12)  not null,
    unit         varchar(100) not null,
    report_year  integer      not null,
    unit_count   integer      not null,
    quote        varchar(500) not null,
    source_title varchar(500) not null,
    published    varchar(20)  not null,
    primary key (region, unit, report_year),
    foreign key (region, unit) references unit (region, code) on delete cascade
);

-- Indicators and forms are the same for every region: reference tables.
create table indicator (
    code          varchar(100)  not null primary key,
    zh            varchar(200)  not null,
    en            varchar(300)  not null,
    measure       varchar(20)   not null,
    kind          varchar(10)   not null,
    part_of       varchar(100),
    breakdown     varchar(50),
    exhaustive    boolean       not null,
    over_time     varchar(10)   not null,
    direction     varchar(10)   not null,
    numerator     varchar(100),
    denominator   varchar(100),
    aspects       varchar(50),
    definition    varchar(2000) not null,
    definition_en varchar(2000) not null,
    note          varchar(2000) not null,
    ordinal       integer       not null
);

create table form (
    code      varchar(20)   not null primary key,
    zh        varchar(200)  not null,
    en        varchar(300)  not null,
    from_year integer       not null,
    to_year   integer       not null,
    basis     varchar(1000) not null,
    note      varchar(2000) not null,
    ordinal   integer       not null
);

create table form_row (
    form       varchar(20)   not null references form,
    form_row   varchar(50)   not null,
    indicator  varchar(100)  not null references indicator,
    title      varchar(300)  not null,
    comparable varchar(10)   not null,
    note       varchar(2000) not null,
    ordinal    integer       not null,
    primary key (form, ordinal)
);
