-- What PostgreSQL can index and Derby cannot. Few values of tokens end, those of tokens that are being rotated among them.
${postgresql} create index token_values_ending on token_values (token_id, ends_at, state) where ends_at is not null;
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
