-- A plan (规划) as data: what was printed, item by item, with the place where it stands. Once active it does not change.
create table plan (
  id uuid primary key,
  title text not null,
  document_number text,
  issued_on date,
  region text,
  first_year integer,
  last_year integer,
  status text not null check (status in ('draft', 'active', 'superseded')),
  origin text,
  created_at timestamptz not null default clock_timestamp(),
  created_by text not null
);
create unique index plan_one_active on plan (status) where status = 'active';

create table plan_heading (
  id uuid primary key,
  plan uuid not null references plan,
  position integer not null,
  level text not null check (level in ('chapter', 'section', 'box')),
  number text not null,
  title text not null,
  parent text,
  line integer,
  origin text,
  unique (plan, position)
);

-- One row of a table of targets, and (list = 'prose') a target that stands only in running text, with its code.
create table plan_indicator (
  id uuid primary key,
  plan uuid not null references plan,
  list text not null default 'table' check (list in ('table', 'prose')),
  position integer not null,
  code text not null,
  no integer,
  name text not null,
  group_name text,
  unit text not null,
  baseline text,
  target text not null,
  comparator text not null check (comparator in ('>=', '>', '=', '<=', '<', 'text')),
  value numeric,
  base_value numeric,
  base_unit text,
  year integer,
  kind text check (kind in ('binding', 'expected')),
  line integer,
  section text,
  quote text,
  origin text,
  unique (plan, list, position)
);
create index on plan_indicator (plan, no);

-- What the same plan prints elsewhere for an indicator: another target, or a baseline (rival = beside the one used).
create table plan_other_value (
  id uuid primary key,
  indicator uuid not null references plan_indicator,
  position integer not null,
  role text not null check (role in ('target', 'baseline')),
  text text not null,
  comparator text check (comparator in ('>=', '>', '=', '<=', '<', 'text')),
  value numeric,
  section text not null,
  rival boolean not null default false,
  origin text,
  unique (indicator, role, position)
);

create table plan_achievement (
  id uuid primary key,
  plan uuid not null references plan,
  position integer not null,
  name text not null,
  unit text not null,
  value text not null,
  target text not null,
  result text not null,
  line integer,
  section text,
  quote text,
  origin text,
  unique (plan, position)
);

create table plan_project (
  id uuid primary key,
  plan uuid not null references plan,
  position integer not null,
  box integer not null,
  no integer,
  title text not null,
  line integer,
  section text,
  quote text,
  origin text,
  unique (plan, position)
);
