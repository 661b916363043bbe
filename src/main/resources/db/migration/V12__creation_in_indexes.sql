-- Filters look at the moment of creation too, and lists by id need no other row for it (V10).
drop index tokens_by_id;
drop index tokens_by_id_down;
create index tokens_by_id on tokens (org_id, id, status, user_id, expires_at, description_key, created_at);
create index tokens_by_id_down on tokens (org_id, id desc, status, user_id, expires_at, description_key, created_at);
