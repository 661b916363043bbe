-- From where each value of a token was last used: who still uses the previous one is found by it.
alter table token_values add column last_address varchar(100);
