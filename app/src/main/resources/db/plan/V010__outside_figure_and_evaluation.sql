-- Outside figures (外部数据): numbers of other agencies that no register of ours can give.
create table outside_figure (like temporal including defaults,
  series text not null,
  title text not null,
  unit text not null,
  region text not null check (region ~ '^[0-9]{6}$'),
  period text not null check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
  value numeric not null,
  source_title text not null,
  source_date date not null,
  status text not null check (status in ('stated', 'derived', 'assumed', 'placeholder'))
);
select temporal_table('outside_figure');
alter table outside_figure add constraint outside_figure_one_value
  exclude using gist (series with =, region with =, period with =, valid with &&, known with &&);

create view v_plan_outside_figure as
  select id, series, title, unit, region, period, value, source_title, source_date, status, valid, known
  from outside_figure;

-- Evaluations (中期评估、终期评估): what every figure was on a day, as known at a moment. Nobody changes one.
create table evaluation (
  id uuid primary key,
  plan uuid not null references plan,
  kind text not null check (kind in ('mid', 'final')),
  as_of date not null,
  known_at timestamptz,
  title text not null,
  made_on date not null,
  made_at timestamptz not null default clock_timestamp(),
  made_by text not null,
  business_moment timestamptz not null
);
create table evaluation_figure (
  evaluation uuid not null references evaluation,
  position integer not null,
  list text not null check (list in ('table', 'prose')),
  code text not null,
  no integer,
  name text not null,
  unit text not null,
  target text not null,
  kind text,
  value numeric,
  numerator numeric,
  denominator numeric,
  status text not null,
  status_title text not null,
  direction text not null,
  definition_key text,
  definition_version integer,
  definition text not null,
  citation text not null,
  missing text[] not null,
  explanation text not null,
  data_date date,
  primary key (evaluation, list, position)
);
create index on evaluation (plan, made_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '评估一经作出不可更改 (%)', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger evaluation_is_final before update or delete on evaluation
  for each row execute function refuse_change();
create trigger evaluation_figure_is_final before update or delete on evaluation_figure
  for each row execute function refuse_change();
create trigger evaluation_not_emptied before truncate on evaluation execute function refuse_change();
create trigger evaluation_figure_not_emptied before truncate on evaluation_figure execute function refuse_change();

create function refuse_late_figure() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from evaluation e
      where e.id = new.evaluation and e.xmin = pg_current_xact_id()::xid) then
    raise exception '评估一经作出不可补加指标' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger evaluation_figure_with_its_evaluation before insert on evaluation_figure
  for each row execute function refuse_late_figure();
