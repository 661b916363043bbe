-- Rows that are equal in what a list is sorted by stand in the order of their creation, up and down.
drop index tokens_by_description_down;
drop index tokens_by_status_down;
drop index tokens_by_update_down;
create index tokens_by_description_down on tokens (org_id, description_key desc, id, status, user_id);
create index tokens_by_status_down on tokens (org_id, status desc, id, user_id);
create index tokens_by_update_down on tokens (org_id, updated_at desc, id, status, user_id);

-- People search by the beginning of a value that lists show.
create index tokens_by_hint on tokens (org_id, hint, id);
