-- The rule that a number stands once in a facility is asked for every bed written.
create index on bed (facility, room, number) where upper_inf(known);
