-- What was understood from an uploaded plan, item by item: as printed, as corrected, and what a person decided.
create table plan_item (
  id uuid primary key,
  plan uuid not null references plan,
  kind text not null check (kind in ('outline', 'indicators', 'achievements', 'projects', 'commitments', 'findings')),
  position integer not null,
  body jsonb not null,
  printed jsonb not null,
  line integer,
  section text,
  quote text,
  decision text not null default 'pending' check (decision in ('pending', 'accept', 'reject')),
  decided_by text,
  decided_at timestamptz,
  unique (plan, kind, position)
);

create table plan_line (
  plan uuid not null references plan,
  position integer not null,
  line integer not null,
  text text not null,
  primary key (plan, position)
);
