-- Published data is marked as loaded source by source, so that a later version can add sources to an installation.
-- What the mark of a whole region stood for are these ten.
insert into data_set (region, name, loaded_at)
select d.region, 'published:' || s.id, d.loaded_at
from data_set d
cross join (
    select '430602-2012-may-august' as id
    union all select '430602-2014-q1-submissions'
    union all select '430602-2014-report'
    union all select '430602-2017-q2-city-hotline'
    union all select '430602-2019-tongjiju'
    union all select '430602-2020-lvxianting'
    union all select '430602-2021-caizhengju'
    union all select '430602-2023-report'
    union all select '430602-2024-report'
    union all select '430602-2024-weishengjiankangju'
) s
where d.name = 'published' and d.region = '430602';

delete from data_set where name = 'published';
