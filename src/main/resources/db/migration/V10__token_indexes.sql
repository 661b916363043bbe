-- By which tokens are found and sorted, over all that filters look at (V2, V6, V7).
create index tokens_user on tokens (user_id);
create index tokens_by_description on tokens (org_id, description_key, id, status, user_id, expires_at);
create index tokens_by_description_down on tokens (org_id, description_key desc, id, status, user_id, expires_at);
create index tokens_by_id on tokens (org_id, id, status, user_id, expires_at, description_key);
create index tokens_by_id_down on tokens (org_id, id desc, status, user_id, expires_at, description_key);
create index tokens_by_status on tokens (org_id, status, id, user_id, expires_at);
create index tokens_by_status_down on tokens (org_id, status desc, id, user_id, expires_at);
create index tokens_by_update on tokens (org_id, updated_at, id, status, user_id, expires_at);
create index tokens_by_update_down on tokens (org_id, updated_at desc, id, status, user_id, expires_at);
create index tokens_by_owner on tokens (org_id, user_id, id, status, expires_at);
