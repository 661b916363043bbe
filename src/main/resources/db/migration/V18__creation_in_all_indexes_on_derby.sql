-- Derby reads a list in its order where an index has all that is looked at; else it sorts everything that a filter finds. Filters
-- look at the moment of creation in each order, not only in that of ids (V12). PostgreSQL does not need it.
${derby} drop index tokens_by_description;
${derby} create index tokens_by_description on tokens (org_id, description_key, id, status, user_id, expires_at, created_at);
${derby} drop index tokens_by_description_down;
${derby} create index tokens_by_description_down on tokens (org_id, description_key desc, id, status, user_id, expires_at, created_at);
${derby} drop index tokens_by_status;
${derby} create index tokens_by_status on tokens (org_id, status, id, user_id, expires_at, created_at);
${derby} drop index tokens_by_status_down;
${derby} create index tokens_by_status_down on tokens (org_id, status desc, id, user_id, expires_at, created_at);
${derby} drop index tokens_by_update;
${derby} create index tokens_by_update on tokens (org_id, updated_at, id, status, user_id, expires_at, created_at);
${derby} drop index tokens_by_update_down;
${derby} create index tokens_by_update_down on tokens (org_id, updated_at desc, id, status, user_id, expires_at, created_at);
${derby} drop index tokens_by_owner;
${derby} create index tokens_by_owner on tokens (org_id, user_id, id, status, expires_at, created_at);
-- Lists of what was created earlier begin at an id (V17) on PostgreSQL alone.
${derby} drop table token_ids;
