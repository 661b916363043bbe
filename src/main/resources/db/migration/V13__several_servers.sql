-- What servers that share a database share besides. A server that is alone uses none of it.

-- The numbers by which servers make ids, each for a while.
create table node_leases (
  node integer not null,
  holder varchar(36) not null,
  expires_at bigint not null,
  constraint node_leases_pk primary key (node)
);

-- How often passwords failed at an account from an address, of which there is a digest.
create table password_failures (
  pair varchar(64) not null,
  failures integer not null,
  last_at bigint not null,
  constraint password_failures_pk primary key (pair)
);
create index password_failures_by_time on password_failures (last_at);

-- About when the pages of a session were last asked for, at any server; null for sessions of the API.
alter table sessions add column seen_at bigint;
