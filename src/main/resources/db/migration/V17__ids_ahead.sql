-- How far, at most, the id of a token is ahead of its creation, in microseconds: where the clock is put back, ids go on from
-- where they were. A list of what was created earlier passes over all ids that are later still. Derby does not gain by it.
${postgresql} create table token_ids (
${postgresql}   id integer not null,
${postgresql}   ahead bigint not null,
${postgresql}   constraint token_ids_pk primary key (id)
${postgresql} );
-- The milliseconds since 2020 are in front of the last 22 bits.
${postgresql} insert into token_ids (id, ahead)
${postgresql}   select 1, coalesce(max((id / 4194304 + 1577836800000) * 1000 - created_at), 0) from tokens;
