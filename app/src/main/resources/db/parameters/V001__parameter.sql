-- Announcements (公布): a value of a day follows from the look-up, never from overwriting. Rows are only added.
create table parameter (
  id uuid primary key,
  code text not null,
  region text not null check (region ~ '^[0-9]{6}$'),
  area text not null check (area in ('urban', 'rural', 'all')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  value jsonb not null,
  unit text,
  published_on date,
  source text not null,
  status text not null check (status in ('stated', 'derived', 'assumed', 'placeholder')),
  rival boolean not null,
  note text,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null
);
create unique index parameter_one_announcement
  on parameter (code, region, area, lower(valid), published_on, rival) nulls not distinct;
create rule parameter_no_update as on update to parameter do instead nothing;
create rule parameter_no_delete as on delete to parameter do instead nothing;

create view v_parameters_parameter as
  select id, code, region, area, valid, published_on, value, unit, source, status, rival, note,
    recorded_at, recorded_by
  from parameter;

-- The row in force: valid on the day, known by its publication, fitting the area; nearest region, then newest.
create function parameter_at(asked text, region_code text, asked_area text, day date, known timestamptz)
returns setof v_parameters_parameter language sql stable as $$
  with reach(region, distance) as (values
    (region_code, 0), (left(region_code, 4) || '00', 1), (left(region_code, 2) || '0000', 2), ('100000', 3))
  select p.* from v_parameters_parameter p join reach r on r.region = p.region
  where p.code = asked and not p.rival and p.area in (asked_area, 'all') and p.valid @> day
    and (p.published_on is null or p.published_on <= (known at time zone 'Asia/Shanghai')::date)
  order by r.distance, lower(p.valid) desc, p.published_on desc nulls last
  limit 1
$$;
