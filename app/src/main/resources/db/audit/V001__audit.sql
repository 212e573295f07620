create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  business_day date not null,
  account text not null,
  action text not null,
  subject text not null,
  subject_id uuid,
  detail text,
  purpose text
);
create index on audit_entry (account, at desc);
create index on audit_entry (subject, subject_id);
create rule audit_entry_no_update as on update to audit_entry do instead nothing;
create rule audit_entry_no_delete as on delete to audit_entry do instead nothing;
