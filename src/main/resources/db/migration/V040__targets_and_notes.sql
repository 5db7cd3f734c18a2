-- What the office sets itself, and what it writes on the time axis. The version counts changes, so that of two people who
-- change the same row at once the second is told.

create table target (
    region    varchar(12)    not null,
    indicator varchar(100)   not null,
    unit      varchar(100)   not null, -- a unit's code; empty: every unit
    for_year  integer        not null, -- 0: every year
    bound     varchar(20)    not null, -- AT_LEAST, AT_MOST
    threshold numeric(20, 4) not null, -- in the indicator's measure
    basis     varchar(500)   not null, -- where it was laid down
    set_by    varchar(100)   not null,
    set_at    timestamp(6) with time zone not null,
    version   bigint         not null,
    primary key (region, indicator, unit, for_year)
);

create table axis_note (
    region   varchar(12)  not null,
    id       uuid         not null,
    on_day   date         not null,
    words    varchar(200) not null,
    subject  varchar(50)  not null, -- a view's name; empty: every view
    unit     varchar(100) not null, -- a unit's code; empty: every unit
    added_by varchar(100) not null,
    added_at timestamp(6) with time zone not null,
    version  bigint       not null,
    primary key (region, id)
);
