-- What V1 left to the language of a PostgreSQL database, and what it did not: descriptions are sorted by code point as names
-- are, and names are searched in any case beyond ASCII, which needs the letters of that language. Their keys (V4) have the order.
alter table tokens alter column description_key set data type varchar(100) ${binary};
alter table buckets alter column name set data type varchar(512) ${letters};
