-- What tokens are used for. No row of a token itself is touched by a use. No foreign keys: the rows of days and
-- permissions of many deleted tokens go after the tokens, in batches.

-- One row for each token, made with it and removed with it: who was never used is a null in an index.
create table token_usage (
  token_id bigint not null,
  first_used_at bigint,
  last_used_at bigint,
  last_reused_at bigint,
  allowed bigint not null default 0,
  denied bigint not null default 0,
  reused bigint not null default 0,
  -- Of the last use.
  address varchar(100),
  agent varchar(20),
  method varchar(10),
  through varchar(100),
  -- How many different permissions the token has, and how many of them were not used lately; null while it was not used.
  permissions integer,
  unused_permissions integer
);
insert into token_usage (token_id) select id from tokens;
alter table token_usage add constraint token_usage_pk primary key (token_id);
create index token_usage_by_last_use on token_usage (last_used_at, token_id);
create index token_usage_by_excess on token_usage (unused_permissions, token_id);
create index token_usage_by_reuse on token_usage (last_reused_at, token_id);

-- A row for each day, counted from 1970 on in UTC, on which the token was used.
create table token_usage_days (
  token_id bigint not null,
  day integer not null,
  allowed bigint not null,
  denied bigint not null,
  reused bigint not null,
  constraint token_usage_days_pk primary key (token_id, day)
);
create index token_usage_days_by_day on token_usage_days (day, token_id);

-- A row for each permission that has allowed something.
create table token_usage_permissions (
  token_id bigint not null,
  permission varchar(120) not null,
  uses bigint not null,
  last_used_at bigint not null,
  constraint token_usage_permissions_pk primary key (token_id, permission)
);

-- One row: since when uses are recorded without a gap; null while they are not.
create table usage_recording (
  id integer not null,
  since bigint,
  constraint usage_recording_pk primary key (id)
);
insert into usage_recording (id) values (1);
