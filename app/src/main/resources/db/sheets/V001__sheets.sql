-- 列对应: which column an office takes for which field, by the head of its table; what was chosen once is proposed again.
create table sheet_mapping (
  office text not null,
  register text not null,
  head text not null,
  fields text not null,
  account text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (office, register, head)
);
-- 待确认的文件: kept between dry run and confirmation, read by its account alone, gone after a day.
create table sheet_upload (
  id uuid primary key,
  account text not null,
  register text not null,
  name text not null,
  content bytea not null,
  valid_from date,
  fields text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index on sheet_upload (recorded_at);
-- 导入记录: which file was taken over when, so that the same file again is recognised.
create table sheet_import (
  id uuid primary key,
  register text not null,
  account text not null,
  sha256 text not null,
  written int not null,
  business_day date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index on sheet_import (register, sha256);
