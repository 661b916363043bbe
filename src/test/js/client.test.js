// InfluxData's JavaScript client against a running Warder. Wants WARDER_URL, WARDER_TOKEN (an
// operator's), WARDER_ORG_ID, WARDER_USER and WARDER_PASSWORD (of the user who set it up).
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { HttpError, InfluxDB } from '@influxdata/influxdb-client';
import {
  AuthorizationsAPI,
  BucketsAPI,
  HealthAPI,
  MeAPI,
  OrgsAPI,
  PingAPI,
  ReadyAPI,
  ResourcesAPI,
  SetupAPI,
  SigninAPI,
  SignoutAPI,
  UsersAPI,
} from '@influxdata/influxdb-client-apis';

const { WARDER_URL: url, WARDER_TOKEN: token, WARDER_ORG_ID: orgID } = process.env;
const auth = { user: process.env.WARDER_USER, password: process.env.WARDER_PASSWORD };
const operator = new InfluxDB({ url, token });
const anonymous = new InfluxDB({ url });
const unique = (prefix) => `${prefix}-${randomUUID()}`;

/** The client fills code and message from JSON alone. */
async function assertRefused(promise, statusCode, code, message) {
  await assert.rejects(promise, (error) => {
    assert.ok(error instanceof HttpError);
    assert.equal(error.statusCode, statusCode);
    assert.equal(error.code, code);
    assert.equal(error.json?.message, message);
    return true;
  });
}

test('asks how the server is', async () => {
  assert.equal((await new HealthAPI(anonymous).getHealth()).status, 'pass');
  assert.equal((await new ReadyAPI(anonymous).getReady()).status, 'ready');
  assert.equal(await new PingAPI(anonymous).getPing(), undefined);
});

test('sees that setup is done, and is refused another', async () => {
  const setup = new SetupAPI(anonymous);

  assert.deepEqual(await setup.getSetup(), { allowed: false });
  await assertRefused(
    setup.postSetup({ body: { username: 'u', password: 'a-password-1', org: 'o', bucket: 'b' } }),
    422,
    'conflict',
    'onboarding has already been completed',
  );
});

test('signs in, is somebody, signs out', async () => {
  let cookie;
  await new SigninAPI(anonymous).postSignin(
    { auth },
    { responseStarted: (headers) => (cookie = headers['set-cookie'][0]) },
  );
  const headers = { cookie: cookie.split(';')[0] };
  const me = new MeAPI(anonymous);

  assert.match(cookie, /^influxdb-oss-session=wrs_\w+; Path=\/api\/; Expires=/);
  assert.equal((await me.getMe(undefined, { headers })).name, auth.user);
  await assertRefused(
    me.putMePassword({ auth: { user: auth.user, password: 'wrong' }, body: { password: 'a-password-1' } }, { headers }),
    403,
    'forbidden',
    'your username or password is incorrect',
  );
  assert.equal(await new SignoutAPI(anonymous).postSignout(undefined, { headers }), undefined);
  await assertRefused(me.getMe(undefined, { headers }), 401, 'unauthorized', 'unauthorized access');
  await assertRefused(
    new SigninAPI(anonymous).postSignin({ auth: { user: auth.user, password: 'wrong' } }),
    401,
    'unauthorized',
    'unauthorized access',
  );
});

test('creates, finds, changes and deletes users', async () => {
  const users = new UsersAPI(operator);
  const name = unique('js');
  const user = await users.postUsers({ body: { name } });

  assert.equal(user.status, 'active');
  assert.equal((await users.getUsers({ name })).users[0].id, user.id);
  assert.equal((await users.getUsers({ limit: 1 })).users.length, 1);
  assert.equal((await users.getUsersID({ userID: user.id })).name, name);
  const renamed = await users.patchUsersID({ userID: user.id, body: { name: unique('js') } });
  assert.notEqual(renamed.name, name);
  assert.equal(
    await users.postUsersIDPassword({ userID: user.id, body: { password: 'a-password-1' } }),
    undefined,
  );
  await assertRefused(
    users.postUsersIDPassword({ userID: user.id, auth, body: { password: 'a-password-1' } }),
    401,
    'unauthorized',
    'unauthorized access',
  );
  assert.equal(await users.deleteUsersID({ userID: user.id }), undefined);
  await assertRefused(users.getUsersID({ userID: user.id }), 404, 'not found', 'user not found');
});

test('creates, finds, changes and deletes organizations, and adds members', async () => {
  const orgs = new OrgsAPI(operator);
  const user = await new UsersAPI(operator).postUsers({ body: { name: unique('js') } });
  const org = await orgs.postOrgs({ body: { name: unique('js'), description: 'd' } });

  assert.equal((await orgs.getOrgs({ org: org.name })).orgs[0].id, org.id);
  assert.equal((await orgs.getOrgsID({ orgID: org.id })).description, 'd');
  await orgs.patchOrgsID({ orgID: org.id, body: { description: 'e' } });
  const member = await orgs.postOrgsIDMembers({ orgID: org.id, body: { id: user.id } });
  assert.equal(member.role, 'member');
  assert.equal((await orgs.getOrgsIDMembers({ orgID: org.id })).users.length, 1);
  await orgs.deleteOrgsIDMembersID({ orgID: org.id, userID: user.id });
  await orgs.postOrgsIDOwners({ orgID: org.id, body: { id: user.id } });
  assert.equal((await orgs.getOrgsIDOwners({ orgID: org.id })).users.length, 2);
  await orgs.deleteOrgsID({ orgID: org.id });
  await assertRefused(orgs.getOrgsID({ orgID: org.id }), 404, 'not found', 'organization not found');
});

test('creates, finds, changes and deletes buckets', async () => {
  const buckets = new BucketsAPI(operator);
  const name = unique('js');
  const bucket = await buckets.postBuckets({ body: { orgID, name, retentionRules: [] } });

  assert.equal((await buckets.getBuckets({ orgID, name })).buckets[0].id, bucket.id);
  assert.equal((await buckets.getBucketsID({ bucketID: bucket.id })).name, name);
  await assertRefused(
    buckets.postBuckets({ body: { orgID, name, retentionRules: [] } }),
    422,
    'conflict',
    `bucket with name ${name} already exists`,
  );
  const rule = { type: 'expire', everySeconds: 3600 };
  await assertRefused(
    buckets.patchBucketsID({ bucketID: bucket.id, body: { retentionRules: [rule] } }),
    422,
    'unprocessable entity',
    'shard-group duration must also be updated to be smaller than new retention duration',
  );
  await buckets.deleteBucketsID({ bucketID: bucket.id });
  await assertRefused(
    buckets.getBucketsID({ bucketID: bucket.id }),
    404,
    'not found',
    'bucket not found',
  );
});

test('issues, finds, changes, uses and revokes tokens', async () => {
  const authorizations = new AuthorizationsAPI(operator);
  const user = await new UsersAPI(operator).postUsers({ body: { name: unique('js') } });
  const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
  const issued = await authorizations.postAuthorizations({
    body: { orgID, userID: user.id, description: 'js', permissions },
  });

  assert.match(issued.token, /^wrd_\w{49}$/);
  assert.equal(issued.user, user.name);
  const listed = await authorizations.getAuthorizations({ user: user.name, orgID });
  assert.deepEqual(
    listed.authorizations.map((one) => [one.id, one.token]),
    [[issued.id, 'redacted']],
  );
  assert.equal((await authorizations.getAuthorizationsID({ authID: issued.id })).description, 'js');
  const holder = new InfluxDB({ url, token: issued.token });
  assert.ok((await new BucketsAPI(holder).getBuckets({ orgID })).buckets.length > 0);
  assert.equal((await new ResourcesAPI(holder).getResources()).length, 23);
  const asleep = await authorizations.patchAuthorizationsID({
    authID: issued.id,
    body: { status: 'inactive' },
  });
  assert.equal(asleep.status, 'inactive');
  await assertRefused(
    new BucketsAPI(holder).getBuckets({ orgID }),
    401,
    'unauthorized',
    'token is inactive',
  );
  await authorizations.deleteAuthorizationsID({ authID: issued.id });
  await assertRefused(
    authorizations.getAuthorizationsID({ authID: issued.id }),
    404,
    'not found',
    'authorization not found',
  );
  await assertRefused(
    authorizations.postAuthorizations({ body: { orgID, permissions: [] } }),
    400,
    'invalid',
    'authorization must include permissions',
  );
});
