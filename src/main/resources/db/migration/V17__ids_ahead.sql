-- How far, at most, the id of a token is ahead of its creation, in microseconds: where the clock is put back, ids go on from
-- where they were. A list of what was created earlier passes over all ids that are later still.
create table token_ids (
  id integer not null,
  ahead bigint not null,
  constraint token_ids_pk primary key (id)
);
-- The milliseconds since 2020 are in front of the last 22 bits.
insert into token_ids (id, ahead)
  select 1, coalesce(max((id / 4194304 + 1577836800000) * 1000 - created_at), 0) from tokens;
