-- Idempotency-Key of a creating POST: the same key of the same account answers the same entry for 24 hours.
create table register_request (
  account text not null,
  key text not null,
  register text not null,
  hash text not null,
  entry uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (account, key)
);
create index on register_request (at);
