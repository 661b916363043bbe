-- What PostgreSQL can index and Derby cannot. Of the values of tokens, those that a rotation has left working are few:
${postgresql} create index token_values_rotating on token_values (token_id, ends_at) where state = 'PREVIOUS';
-- The few descriptions that contain a text are found by its groups of three letters. The extension comes with PostgreSQL, and
-- needs the privilege CREATE on the database; where it cannot be had, all descriptions are looked through.
${postgresql} do $$
${postgresql} begin
${postgresql}   create extension if not exists pg_trgm;
${postgresql}   create index tokens_by_text on tokens using gin (description_key gin_trgm_ops);
${postgresql} exception
${postgresql}   when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
${postgresql}     raise notice 'searches of tokens look through all descriptions: %', sqlerrm;
${postgresql} end $$;
