-- From a changed figure to the rates that are made of it.
create index indicator_by_numerator on indicator (numerator);
create index indicator_by_denominator on indicator (denominator);

-- Everything that one unit has, for its own page and for cards over all indicators.
create index roll_up_by_unit on roll_up (region, unit, months, to_month);
