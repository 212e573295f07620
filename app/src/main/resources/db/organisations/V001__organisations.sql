-- 组织机构: bureau, office, station or other agency of an area.
create table organisation_unit (like temporal including defaults,
  code text not null,
  name text not null,
  kind text not null check (kind in ('bureau', 'office', 'station', 'agency')),
  parent uuid,
  area uuid not null,
  status text not null);
select temporal_table('organisation_unit');
create index on organisation_unit (area);

-- 职责: who is responsible for a business line in an area, and everything beneath it, since when.
create table responsibility (like temporal including defaults,
  organisation uuid not null,
  line text not null,
  area uuid not null,
  status text not null);
select temporal_table('responsibility');
alter table responsibility add constraint responsibility_one_holder
  exclude using gist (line with =, area with =, valid with &&, known with &&);

create view v_organisations_unit as
  select id, code, name, kind, parent, area, status, valid, known from organisation_unit;
create view v_organisations_responsibility as
  select id, organisation, line, area, status, source, valid, known from responsibility;
