create table sample_city (
  one boolean primary key default true check (one),
  size text not null,
  version integer not null,
  seed bigint not null,
  loaded_at timestamptz not null default clock_timestamp()
);
