-- PostgreSQL reads an index in either direction and sorts what is equal in it by itself; only of the many tokens of one status
-- there are too many for that. Each index of tokens is written with each change of one.
${postgresql} drop index tokens_by_description_down;
${postgresql} drop index tokens_by_update_down;
${postgresql} drop index tokens_by_id_down;
