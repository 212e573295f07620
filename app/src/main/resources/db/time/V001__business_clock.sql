create extension if not exists btree_gist;

create table business_clock (
  one boolean primary key default true check (one),
  today date not null,
  set_at timestamptz not null
);

-- The columns and the constraint every full table has; a table is made by
--   create table x (like temporal including defaults, …columns…); select temporal_table('x');
create table temporal (
  id uuid not null,
  version_id uuid not null,
  version bigint not null,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  known tstzrange not null check (not isempty(known) and not lower_inf(known)),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null,
  reason text,
  source text,
  closed_by text,
  closed_reason text
);

create function temporal_table(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I add primary key (version_id)', name);
  execute format('alter table %I add constraint %I exclude using gist (id with =, valid with &&, known with &&)',
    name, name || '_one_truth');
  execute format('create index on %I (id, version desc)', name);
end $$;
