-- Drafts (草稿): what one officer typed and has not proposed; seen by that officer alone, and no record of anything.
create table parameter_draft (
  id uuid primary key,
  account text not null,
  fields jsonb not null,
  saved_at timestamptz not null
);
create index parameter_draft_account on parameter_draft (account);
