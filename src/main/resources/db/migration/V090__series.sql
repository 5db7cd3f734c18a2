-- One row for each indicator, unit, aspect and length of period of which there is any figure: how many, since when and
-- until when. What is read of the roll-up is looked up by it, key by key; what there is to choose from is read from it alone.
create table series (
    region      varchar(12)  not null,
    indicator   varchar(100) not null,
    unit        varchar(100) not null,
    aspect      varchar(50)  not null,
    months      integer      not null, -- of each of its periods
    figures     integer      not null, -- that a source states
    sums        integer      not null, -- that are made of others
    first_month integer      not null, -- in which the earliest begins
    last_month  integer      not null, -- in which the latest ends
    primary key (region, indicator, unit, aspect, months)
);

insert into series (region, indicator, unit, aspect, months, figures, sums, first_month, last_month)
select region, indicator, unit, aspect, months, sum(case when origin = 'REPORTED' then 1 else 0 end),
    sum(case when origin = 'REPORTED' then 0 else 1 end), min(from_month), max(to_month)
from roll_up
group by region, indicator, unit, aspect, months;

create index series_by_unit on series (region, unit);
create index series_by_first on series (region, first_month);
create index series_by_last on series (region, last_month);

drop index roll_up_by_span;
drop index roll_up_by_unit;
-- What an index has in common with the key comes late in it: as long as a database knows nothing of how many there are of
-- each, it takes any that begins as the key does, and reads all units of an indicator for one line of one.
create index roll_up_by_series on roll_up (region, months, indicator, unit, aspect, to_month);
create index roll_up_by_month on roll_up (region, to_month, unit, months);
