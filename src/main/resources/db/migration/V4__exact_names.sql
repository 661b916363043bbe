-- Every constraint has a name: org.warder.database tells by it which refusal a violation is.

alter table users add constraint users_pk primary key (id);
alter table orgs add constraint orgs_pk primary key (id);
alter table memberships add constraint memberships_pk primary key (org_id, user_id);
alter table buckets add constraint buckets_pk primary key (id);
alter table telegrafs add constraint telegrafs_pk primary key (id);
alter table tokens add constraint tokens_pk primary key (id);
alter table token_resources add constraint token_resources_pk primary key (token_id, resource_id);
alter table sessions add constraint sessions_pk primary key (id);
alter table onboarding add constraint onboarding_pk primary key (id);

-- What belongs to something goes with it because the application deletes it first, in the order of
-- an index. No cascades: on Derby they lock whole tables, and two deletions waited for each other.
alter table memberships add constraint memberships_org_fk foreign key (org_id) references orgs (id);
alter table memberships add constraint memberships_user_fk foreign key (user_id) references users (id);
alter table buckets add constraint buckets_org_fk foreign key (org_id) references orgs (id);
alter table telegrafs add constraint telegrafs_org_fk foreign key (org_id) references orgs (id);
alter table token_resources add constraint token_resources_token_fk foreign key (token_id) references tokens (id);
alter table sessions add constraint sessions_user_fk foreign key (user_id) references users (id);

-- A user's memberships in the order of the organizations, as those of an organization are in the
-- order of its users: so deletions on either side meet each other's rows in one order.
create index memberships_by_user on memberships (user_id, org_id);

-- Derby takes texts for equal that differ in the blanks at their ends only. So names are compared
-- by a key, which is the name and a character behind it (see org.warder.database.NameKey).
alter table users add column name_key varchar(513) ${binary} default '' not null;
alter table orgs add column name_key varchar(513) ${binary} default '' not null;
alter table buckets add column name_key varchar(513) ${binary} default '' not null;
update users set name_key = name || '${end}';
update orgs set name_key = trimmed_name || '${end}';
update buckets set name_key = name || '${end}';
alter table users alter column name_key drop default;
alter table orgs alter column name_key drop default;
alter table buckets alter column name_key drop default;

alter table users drop constraint users_name;
alter table orgs drop constraint orgs_trimmed_name;
alter table orgs drop column trimmed_name;
drop index buckets_by_name;
alter table buckets drop constraint buckets_name;
alter table users add constraint users_name unique (name_key);
alter table orgs add constraint orgs_name unique (name_key);
alter table buckets add constraint buckets_name unique (org_id, name_key);
create index buckets_by_name on buckets (name_key);
