-- Ids are ours (see org.warder.id), times are microseconds since the epoch in UTC.

create table users (
  id bigint not null primary key,
  name varchar(512) not null,
  status varchar(8) not null,
  oauth_id varchar(512) not null,
  password varchar(512),
  instance_owner boolean not null,
  constraint users_name unique (name)
);

create table orgs (
  id bigint not null primary key,
  name varchar(512) not null,
  -- Names are unique without the blanks around them, and shown with them.
  trimmed_name varchar(512) not null,
  description ${text} not null,
  created_at bigint not null,
  updated_at bigint not null,
  constraint orgs_trimmed_name unique (trimmed_name)
);

create table memberships (
  org_id bigint not null references orgs (id) on delete cascade,
  user_id bigint not null references users (id) on delete cascade,
  role varchar(8) not null,
  primary key (org_id, user_id)
);
create index memberships_user on memberships (user_id);

create table buckets (
  id bigint not null primary key,
  org_id bigint not null references orgs (id) on delete cascade,
  type varchar(8) not null,
  name varchar(512) ${binary} not null,
  description ${text} not null,
  rp varchar(512) not null,
  every_seconds bigint not null,
  shard_group_seconds bigint not null,
  created_at bigint not null,
  updated_at bigint not null,
  constraint buckets_name unique (org_id, name)
);
create index buckets_by_name on buckets (name);

create table telegrafs (
  id bigint not null primary key,
  org_id bigint not null references orgs (id) on delete cascade,
  name ${text} not null,
  description ${text} not null,
  config ${text} not null,
  -- Names of buckets, a JSON array, as the client sent it.
  buckets ${text} not null
);
create index telegrafs_org on telegrafs (org_id);

-- A token outlives its owner and its organization, so it has no foreign keys: owner gone, refused;
-- organization gone, it still authenticates (and reaches nothing there).
create table tokens (
  id bigint not null primary key,
  digest char(64) not null,
  hint char(4),
  status varchar(8) not null,
  description ${text} not null,
  -- The first 100 characters in lower case: long text can be neither sorted nor indexed.
  description_key varchar(100) not null,
  org_id bigint not null,
  user_id bigint not null,
  permissions ${text} not null,
  created_at bigint not null,
  updated_at bigint not null,
  constraint tokens_digest unique (digest)
);
create index tokens_user on tokens (user_id);
create index tokens_org on tokens (org_id);

create table sessions (
  id bigint not null primary key,
  digest char(64) not null,
  user_id bigint not null references users (id) on delete cascade,
  created_at bigint not null,
  expires_at bigint not null,
  constraint sessions_digest unique (digest)
);
create index sessions_user on sessions (user_id);
create index sessions_expiry on sessions (expires_at);

-- The one row that first-run onboarding locks, so that it happens once.
create table onboarding (
  id integer not null primary key
);
insert into onboarding (id) values (1);
