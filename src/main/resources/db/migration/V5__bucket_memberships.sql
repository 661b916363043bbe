-- A user's role in a bucket: one at most. The organization is the bucket's, which never changes: by
-- it an organization's rows are found without looking at anybody else's.
create table bucket_memberships (
  org_id bigint not null,
  bucket_id bigint not null,
  user_id bigint not null,
  role varchar(8) not null,
  constraint bucket_memberships_pk primary key (bucket_id, user_id),
  constraint bucket_memberships_bucket_fk foreign key (bucket_id) references buckets (id),
  constraint bucket_memberships_user_fk foreign key (user_id) references users (id)
);
create index bucket_memberships_by_org on bucket_memberships (org_id, bucket_id, user_id);
create index bucket_memberships_by_user on bucket_memberships (user_id, org_id, bucket_id);

-- As in the organizations that are made from now on.
update buckets set description = 'System bucket for task logs'
  where type = 'SYSTEM' and name_key = '_tasks${end}' and length(description) = 0;
update buckets set description = 'System bucket for monitoring logs'
  where type = 'SYSTEM' and name_key = '_monitoring${end}' and length(description) = 0;
