-- What of the roll-up depends on a change is held in memory while it is settled.
drop table touched;
