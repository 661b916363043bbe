-- When tokens end; null for never. Lists by whether a token works look at an index alone, so it rides along.
alter table tokens add column expires_at bigint;
-- The lifetime that was asked for, which clones take.
alter table tokens add column lifetime_seconds bigint;
-- Whether no maximum lifetime applies to the token.
alter table tokens add column exempt boolean not null default false;
alter table orgs add column token_lifetime_max_seconds bigint;

drop index tokens_by_description;
drop index tokens_by_description_down;
drop index tokens_by_id;
drop index tokens_by_id_down;
drop index tokens_by_status;
drop index tokens_by_status_down;
drop index tokens_by_update;
drop index tokens_by_update_down;
drop index tokens_by_owner;
create index tokens_by_description on tokens (org_id, description_key, id, status, user_id, expires_at);
create index tokens_by_description_down on tokens (org_id, description_key desc, id, status, user_id, expires_at);
create index tokens_by_id on tokens (org_id, id, status, user_id, expires_at, description_key);
create index tokens_by_id_down on tokens (org_id, id desc, status, user_id, expires_at, description_key);
create index tokens_by_status on tokens (org_id, status, id, user_id, expires_at);
create index tokens_by_status_down on tokens (org_id, status desc, id, user_id, expires_at);
create index tokens_by_update on tokens (org_id, updated_at, id, status, user_id, expires_at);
create index tokens_by_update_down on tokens (org_id, updated_at desc, id, status, user_id, expires_at);
create index tokens_by_owner on tokens (org_id, user_id, id, status, expires_at);
