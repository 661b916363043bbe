-- What the operators' pages sort and search by. Derby does not read an index backwards, so each
-- order has two; status and owner ride along, so that filters need not look at the row.

create index tokens_by_description on tokens (org_id, description_key, id, status, user_id);
create index tokens_by_description_down on tokens (org_id, description_key desc, id desc, status, user_id);
create index tokens_by_id on tokens (org_id, id, status, user_id, description_key);
create index tokens_by_id_down on tokens (org_id, id desc, status, user_id, description_key);
create index tokens_by_status on tokens (org_id, status, id, user_id);
create index tokens_by_status_down on tokens (org_id, status desc, id desc, user_id);
create index tokens_by_update on tokens (org_id, updated_at, id, status, user_id);
create index tokens_by_update_down on tokens (org_id, updated_at desc, id desc, status, user_id);
create index tokens_by_owner on tokens (org_id, user_id, id, status);

-- Which single resources a token names: its permissions, which are text, in a form to search by.
-- Rows go with their token because the application deletes them first. No cascade: on Derby it
-- locks the whole table, and two tokens revoked at once waited for each other.
create table token_resources (
  token_id bigint not null references tokens (id),
  resource_id bigint not null,
  primary key (token_id, resource_id)
);
create index token_resources_resource on token_resources (resource_id, token_id);
