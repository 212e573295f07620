-- Proposals (提案) of announcements. A proposal and its rows are written once; how it ended is one more row. Approving
-- copies the rows into parameter in the same transaction.
create table parameter_proposal (
  id uuid primary key,
  seq bigint generated always as identity,
  reason text not null check (length(reason) <= 1000),
  account text not null,
  account_name text not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create table parameter_proposal_row (
  id uuid primary key,
  proposal uuid not null references parameter_proposal,
  position int not null,
  code text not null,
  region text not null check (region ~ '^[0-9]{6}$'),
  area text not null check (area in ('urban', 'rural', 'all')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  value jsonb not null,
  unit text,
  published_on date not null,
  source text not null,
  status text not null check (status in ('stated', 'derived', 'assumed', 'placeholder')),
  note text,
  unique (proposal, position)
);
create table parameter_proposal_outcome (
  proposal uuid primary key references parameter_proposal,
  kind text not null check (kind in ('approved', 'rejected', 'withdrawn')),
  reason text,
  acknowledged jsonb not null default '[]',
  account text not null,
  account_name text not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create rule parameter_proposal_no_update as on update to parameter_proposal do instead nothing;
create rule parameter_proposal_no_delete as on delete to parameter_proposal do instead nothing;
create rule parameter_proposal_row_no_update as on update to parameter_proposal_row do instead nothing;
create rule parameter_proposal_row_no_delete as on delete to parameter_proposal_row do instead nothing;
create rule parameter_proposal_outcome_no_update as on update to parameter_proposal_outcome do instead nothing;
create rule parameter_proposal_outcome_no_delete as on delete to parameter_proposal_outcome do instead nothing;

-- Which proposal a row came from, and the order rows came in: the highest is the version of the whole set.
alter table parameter add column proposal uuid references parameter_proposal;
alter table parameter add column seq bigint generated always as identity;
create unique index parameter_in_order on parameter (seq);
