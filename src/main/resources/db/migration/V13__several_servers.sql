-- What servers that share a database share besides. A server that is alone uses none of it.

-- The numbers by which servers make ids, each for a while.
create table node_leases (
  node integer not null,
  holder varchar(36) not null,
  expires_at bigint not null,
  constraint node_leases_pk primary key (node)
);
