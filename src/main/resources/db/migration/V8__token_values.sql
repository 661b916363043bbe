-- The values of tokens: a token has one that is current, and for a while the previous one beside it.
-- Keys and indexes come after the rows: so a million of them are sorted once.
create table token_values (
  id bigint not null,
  token_id bigint not null,
  digest char(64) not null,
  hint char(4),
  -- CURRENT, PREVIOUS, or ENDED by somebody or by the next rotation.
  state varchar(8) not null,
  issued_at bigint not null,
  -- When the value ends by itself, or has been ended; null while it is the current one.
  ends_at bigint,
  last_used_at bigint,
  -- Of the previous value: how long the token was to live before, for who takes the rotation back.
  former_expires_at bigint,
  former_lifetime_seconds bigint,
  former_exempt boolean
);
insert into token_values (id, token_id, digest, hint, state, issued_at)
  select id, id, digest, hint, 'CURRENT', created_at from tokens;

alter table token_values add constraint token_values_pk primary key (id);
alter table token_values add constraint token_values_digest unique (digest);
create index token_values_by_token on token_values (token_id);
alter table token_values add constraint token_values_token_fk foreign key (token_id) references tokens (id);
-- People search by the beginning of a value that lists show.
create index token_values_by_hint on token_values (hint, token_id);
create index token_values_by_end on token_values (ends_at, token_id);

drop index tokens_by_hint;
alter table tokens drop constraint tokens_digest;
alter table tokens drop column digest;
alter table tokens drop column hint;
