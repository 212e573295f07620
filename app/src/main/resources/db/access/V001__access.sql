create table account (
  id uuid primary key,
  name text not null unique check (name = lower(name) and name <> ''),
  title text not null,
  password text not null,
  password_since timestamptz not null default clock_timestamp(),
  enabled boolean not null default true,
  created_at timestamptz not null default clock_timestamp(),
  created_by text not null
);

-- What an account may do, where and from when to when. The reach is said, never concluded from an empty column.
create table account_grant (
  id uuid primary key,
  account uuid not null references account,
  role text not null,
  reach text not null check (reach in ('city', 'area', 'facility')),
  area uuid,
  area_name text not null,
  facility uuid,
  line text,
  valid daterange not null check (not isempty(valid)),
  granted_at timestamptz not null default clock_timestamp(),
  granted_by text not null,
  check ((reach = 'city') = (area is null and facility is null)),
  check (reach <> 'area' or area is not null),
  check (reach <> 'facility' or facility is not null),
  exclude using gist (account with =, valid with &&)
);
create index on account_grant (account);
