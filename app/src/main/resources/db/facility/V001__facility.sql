-- Ids across full tables are checked by the use case (Facilities), not by foreign keys: an id has many rows.
create table facility (
  like temporal including defaults,
  unit uuid not null,
  name text not null,
  name_pinyin text not null,
  category text not null,
  functions text[] not null default '{}',
  building_area_m2 numeric(12, 2) check (building_area_m2 >= 0),
  construction text not null,
  construction_year int,
  status text not null
);
select temporal_table('facility');
create index on facility (unit) where upper_inf(known);
create index on facility (category) where upper_inf(known);

create table bed (
  like temporal including defaults,
  facility uuid not null,
  room text not null,
  number text not null,
  nursing boolean not null,
  status text not null
);
select temporal_table('bed');
create index on bed (facility) where upper_inf(known);

create table village_facility (
  like temporal including defaults,
  unit uuid not null,
  name text not null,
  name_pinyin text not null,
  meal boolean not null,
  safety boolean not null,
  medical boolean not null,
  leisure boolean not null,
  place boolean not null,
  equipment boolean not null,
  funds boolean not null,
  team boolean not null,
  rules boolean not null,
  status text not null
);
select temporal_table('village_facility');
create index on village_facility (unit) where upper_inf(known);

create view v_facility_facility as
select id, unit, name, category, functions, building_area_m2, construction, construction_year, status, valid, known
from facility;

create view v_facility_bed as
select id, facility, room, number, nursing, status, valid, known
from bed;

create view v_facility_village as
select id, unit, name, meal, safety, medical, leisure, place, equipment, funds, team, rules, status, valid, known
from village_facility;
