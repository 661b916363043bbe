-- When tokens end; null for never. Lists by whether a token works look at an index alone, so it rides along.
alter table tokens add column expires_at bigint;
-- The lifetime that was asked for, which clones take.
alter table tokens add column lifetime_seconds bigint;
-- Whether no maximum lifetime applies to the token. Those that were there before there was one are exempt.
alter table tokens add column exempt boolean default true not null;
alter table tokens alter column exempt drop default;
alter table orgs add column token_lifetime_max_seconds bigint;

-- Each index is a tenth of the time that a change of all tokens takes. Version 10 makes them again.
drop index tokens_user;
drop index tokens_org;
drop index tokens_by_description;
drop index tokens_by_description_down;
drop index tokens_by_id;
drop index tokens_by_id_down;
drop index tokens_by_status;
drop index tokens_by_status_down;
drop index tokens_by_update;
drop index tokens_by_update_down;
drop index tokens_by_owner;
