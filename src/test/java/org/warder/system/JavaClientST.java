package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.influxdb.LogLevel;
import com.influxdb.client.AuthorizationsApi;
import com.influxdb.client.BucketsApi;
import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.OrganizationsApi;
import com.influxdb.client.UsersApi;
import com.influxdb.client.domain.Authorization;
import com.influxdb.client.domain.AuthorizationPostRequest;
import com.influxdb.client.domain.AuthorizationUpdateRequest;
import com.influxdb.client.domain.Bucket;
import com.influxdb.client.domain.BucketRetentionRules;
import com.influxdb.client.domain.HealthCheck;
import com.influxdb.client.domain.Organization;
import com.influxdb.client.domain.Permission;
import com.influxdb.client.domain.PermissionResource;
import com.influxdb.client.domain.Ready;
import com.influxdb.client.domain.ResourceMember;
import com.influxdb.client.domain.ResourceOwner;
import com.influxdb.client.domain.Routes;
import com.influxdb.client.domain.User;
import com.influxdb.client.service.RoutesService;
import com.influxdb.exceptions.BadRequestException;
import com.influxdb.exceptions.ForbiddenException;
import com.influxdb.exceptions.InfluxException;
import com.influxdb.exceptions.NotFoundException;
import com.influxdb.exceptions.UnauthorizedException;
import com.influxdb.exceptions.UnprocessableEntityException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** InfluxData's Java client, release 7.5.0, in its token mode: each call that concerns tokens. */
class JavaClientST extends Warder {

  private static final String UNKNOWN = "ffffffffffffffff";

  private static InfluxDBClient client;
  private static AuthorizationsApi authorizations;
  private static UsersApi users;
  private static OrganizationsApi orgs;
  private static BucketsApi buckets;

  @BeforeAll
  static void connect() {
    client = client(instance().operatorToken());
    authorizations = client.getAuthorizationsApi();
    users = client.getUsersApi();
    orgs = client.getOrganizationsApi();
    buckets = client.getBucketsApi();
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  private static InfluxDBClient client(String token) {
    return InfluxDBClientFactory.create(instance().url().toString(), token.toCharArray())
        .setLogLevel(LogLevel.NONE);
  }

  // Authorizations

  @Test
  void createsATokenOwnedByTheCallerAndEchoesItsPermissionsInOrder() {
    Organization org = org();
    Bucket bucket = buckets.createBucket(unique("b"), org);
    List<Permission> permissions =
        List.of(
            permission(Permission.ActionEnum.READ, "users", null, org.getId()),
            permission(Permission.ActionEnum.WRITE, "orgs", null, org.getId()),
            permission(Permission.ActionEnum.READ, "checks", null, org.getId()),
            permission(Permission.ActionEnum.WRITE, "buckets", bucket.getId(), org.getId()));
    OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC);
    Authorization created = authorizations.createAuthorization(org, permissions);

    assertThat(created.getToken()).startsWith("wrd_");
    assertThat(created.getStatus()).isEqualTo(Authorization.StatusEnum.ACTIVE);
    assertThat(created.getUserID()).isEqualTo(instance().userId());
    assertThat(created.getUser()).isEqualTo(OPERATOR);
    assertThat(created.getOrg()).isEqualTo(org.getName());
    assertThat(created.getDescription()).isEmpty();
    assertThat(created.getCreatedAt()).isAfterOrEqualTo(before).isEqualTo(created.getUpdatedAt());
    assertThat(created.getLinks().getSelf()).isEqualTo("/api/v2/authorizations/" + created.getId());
    assertThat(created.getLinks().getUser()).isEqualTo("/api/v2/users/" + instance().userId());
    assertThat(created.getPermissions())
        .extracting(permission -> permission.getResource().getType())
        .containsExactly("users", "orgs", "checks", "buckets");
    PermissionResource last = created.getPermissions().get(3).getResource();
    assertThat(last.getId()).isEqualTo(bucket.getId());
    assertThat(last.getName()).isEqualTo(bucket.getName());
    assertThat(last.getOrg()).isEqualTo(org.getName());
    try (InfluxDBClient other = client(created.getToken())) {
      assertThat(other.getBucketsApi().findBuckets()).isEmpty();
    }
  }

  @Test
  void createsATokenForAnotherUser() {
    User owner = user();
    AuthorizationPostRequest wanted = new AuthorizationPostRequest();
    wanted.setOrgID(instance().orgId());
    wanted.setUserID(owner.getId());
    wanted.setDescription("for " + owner.getName());
    wanted.setPermissions(List.of(readBuckets(instance().orgId())));
    Authorization created = authorizations.createAuthorization(wanted);

    assertThat(created.getUserID()).isEqualTo(owner.getId());
    assertThat(created.getUser()).isEqualTo(owner.getName());
    assertThat(created.getDescription()).isEqualTo("for " + owner.getName());
  }

  @Test
  void findsTokensByIdByOwnerAndByOrganization() {
    User owner = user();
    Organization org = org();
    Authorization first = token(owner, org);
    Authorization second = token(owner, org);
    Authorization elsewhere = token(owner, org());

    assertThat(authorizations.findAuthorizationByID(first.getId()).getId())
        .isEqualTo(first.getId());
    assertThat(authorizations.findAuthorizationByID(first.getId()).getToken())
        .isEqualTo("redacted");
    assertThat(ids(authorizations.findAuthorizations()))
        .contains(first.getId(), second.getId(), elsewhere.getId());
    assertThat(ids(authorizations.findAuthorizationsByUser(owner)))
        .containsExactly(first.getId(), second.getId(), elsewhere.getId());
    assertThat(ids(authorizations.findAuthorizationsByUserID(owner.getId()))).hasSize(3);
    assertThat(ids(authorizations.findAuthorizationsByUserName(owner.getName()))).hasSize(3);
    assertThat(ids(authorizations.findAuthorizationsByOrg(org)))
        .containsExactly(first.getId(), second.getId());
    assertThat(ids(authorizations.findAuthorizationsByOrgID(org.getId()))).hasSize(2);
  }

  @Test
  void findsNothingForUnknownOwnersAndOrganizationsButRefusesUnknownNamesAndIds() {
    assertThat(authorizations.findAuthorizationsByUserID(UNKNOWN)).isEmpty();
    assertThat(authorizations.findAuthorizationsByOrgID(UNKNOWN)).isEmpty();
    assertThatThrownBy(() -> authorizations.findAuthorizationsByUserName("not-existing"))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("HTTP status code: 404; Message: user not found");
    assertNotFound(() -> authorizations.findAuthorizationByID(UNKNOWN), "authorization not found");
    assertThatThrownBy(() -> authorizations.findAuthorizationByID("12"))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("HTTP status code: 400; Message: id must have a length of 16 bytes");
  }

  @Test
  void updatesStatusAndDescription() {
    Authorization token = token(user(), org());
    token.setStatus(AuthorizationUpdateRequest.StatusEnum.INACTIVE);
    token.setDescription("asleep");
    Authorization updated = authorizations.updateAuthorization(token);

    assertThat(updated.getStatus()).isEqualTo(AuthorizationUpdateRequest.StatusEnum.INACTIVE);
    assertThat(updated.getDescription()).isEqualTo("asleep");
    assertThat(updated.getCreatedAt()).isEqualTo(token.getCreatedAt());
    assertThat(updated.getUpdatedAt()).isAfter(token.getUpdatedAt());
    assertThat(updated.getPermissions()).isEqualTo(token.getPermissions());
  }

  @Test
  void deletesATokenOnce() {
    Authorization token = token(user(), org());

    authorizations.deleteAuthorization(token);

    assertNotFound(
        () -> authorizations.findAuthorizationByID(token.getId()), "authorization not found");
    assertNotFound(
        () -> authorizations.deleteAuthorization(token.getId()), "authorization not found");
  }

  @Test
  void clonesATokenEvenAfterItsBucketWasRenamed() {
    Organization org = org();
    Bucket bucket = buckets.createBucket(unique("b"), org);
    Permission permission =
        permission(Permission.ActionEnum.READ, "buckets", bucket.getId(), org.getId());
    Authorization token = authorizations.createAuthorization(org, List.of(permission));
    bucket.setName(unique("renamed"));
    buckets.updateBucket(bucket);
    Authorization clone = authorizations.cloneAuthorization(token);
    Authorization byId = authorizations.cloneAuthorization(token.getId());

    for (Authorization copy : List.of(clone, byId)) {
      assertThat(copy.getId()).isNotEqualTo(token.getId());
      assertThat(copy.getToken()).startsWith("wrd_").isNotEqualTo(token.getToken());
      assertThat(copy.getPermissions()).hasSize(1);
      PermissionResource resource = copy.getPermissions().get(0).getResource();
      assertThat(resource.getId()).isEqualTo(bucket.getId());
      assertThat(resource.getName()).isEqualTo(bucket.getName());
    }
    assertNotFound(() -> authorizations.cloneAuthorization(UNKNOWN), "authorization not found");
  }

  @Test
  void refusesAnEmptyOrAForbiddenSetOfPermissions() {
    Organization org = org();
    assertThatThrownBy(() -> authorizations.createAuthorization(org, List.of()))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("HTTP status code: 400; Message: authorization must include permissions");
    Authorization limited =
        authorizations.createAuthorization(
            org,
            List.of(
                permission(Permission.ActionEnum.WRITE, "authorizations", null, org.getId()),
                permission(Permission.ActionEnum.WRITE, "users", instance().userId(), null)));
    try (InfluxDBClient other = client(limited.getToken())) {
      assertThatThrownBy(
              () ->
                  other
                      .getAuthorizationsApi()
                      .createAuthorization(org, List.of(readBuckets(org.getId()))))
          .isInstanceOf(ForbiddenException.class)
          .hasMessageContaining("permission read:orgs/" + org.getId() + "/buckets is not allowed");
    }
  }

  // Users

  @Test
  void createsFindsUpdatesClonesAndDeletesUsers() {
    User user = users.createUser(unique("user"));

    assertThat(user.getStatus()).isEqualTo(User.StatusEnum.ACTIVE);
    assertThat(user.getLinks().getSelf()).isEqualTo("/api/v2/users/" + user.getId());
    assertThat(users.findUserByID(user.getId())).isEqualTo(user);
    user.setName(unique("renamed"));
    user.setStatus(User.StatusEnum.INACTIVE);
    User updated = users.updateUser(user);
    assertThat(updated.getName()).isEqualTo(user.getName());
    assertThat(updated.getStatus()).isEqualTo(User.StatusEnum.INACTIVE);
    User clone = users.cloneUser(unique("clone"), user);
    assertThat(clone.getId()).isNotEqualTo(user.getId());
    assertThat(users.cloneUser(unique("clone"), user.getId()).getId()).isNotEqualTo(clone.getId());
    users.deleteUser(user);
    assertNotFound(() -> users.findUserByID(user.getId()), "user not found");
    assertNotFound(() -> users.deleteUser(user.getId()), "user not found");
    assertNotFound(() -> users.updateUser(user), "user not found");
    assertNotFound(() -> users.cloneUser("n", UNKNOWN), "user not found");
  }

  @Test
  void listsUsersFromTheFirstOn() {
    assertThat(users.findUsers()).isNotEmpty();
    assertThat(users.findUsers().get(0).getName()).isEqualTo(OPERATOR);
    assertThat(users.me().getName()).isEqualTo(OPERATOR);
    assertThat(users.me().getId()).isEqualTo(instance().userId());
  }

  @Test
  void refusesANameThatIsTaken() {
    User user = user();

    assertThatThrownBy(() -> users.createUser(user.getName()))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessage(
            "HTTP status code: 422; Message: user with name " + user.getName() + " already exists");
  }

  @Test
  void setsAPasswordWithItsToken() {
    User user = user();

    users.updateUserPassword(user, "", "a-password-1");

    assertThat(new Fixtures(operator()).signIn(user.getName(), "a-password-1")).isNotEmpty();
    assertThatThrownBy(() -> users.updateUserPassword(user.getId(), "", "short"))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("passwords must be between 8 and 72 characters long");
  }

  @Test
  void cannotChangeItsOwnPasswordBecauseTheTokenTakesThePlaceOfBasic() {
    assertThatThrownBy(() -> users.meUpdatePassword(PASSWORD, "a-password-1"))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("invalid basic auth");
  }

  // Organizations

  @Test
  void createsFindsUpdatesClonesAndDeletesOrganizations() {
    Organization org = org();

    assertThat(org.getLinks().getSelf()).isEqualTo("/api/v2/orgs/" + org.getId());
    assertThat(org.getLinks().getBuckets()).isEqualTo("/api/v2/buckets?org=" + org.getName());
    assertThat(org.getLinks().getMembers()).isEqualTo("/api/v2/orgs/" + org.getId() + "/members");
    assertThat(org.getLinks().getOwners()).isEqualTo("/api/v2/orgs/" + org.getId() + "/owners");
    assertThat(orgs.findOrganizationByID(org.getId())).isEqualTo(org);
    assertThat(orgs.findOrganizations()).isNotEmpty();
    org.setName(unique("renamed"));
    assertThat(orgs.updateOrganization(org).getName()).isEqualTo(org.getName());
    assertThat(orgs.cloneOrganization(unique("clone"), org).getId()).isNotEqualTo(org.getId());
    assertThat(orgs.cloneOrganization(unique("clone"), org.getId()).getName()).startsWith("clone");
    orgs.deleteOrganization(org);
    assertNotFound(() -> orgs.findOrganizationByID(org.getId()), "organization not found");
    assertNotFound(
        () -> orgs.deleteOrganization(org.getId()),
        "error deleting organization id: " + org.getId() + ": organization not found");
    assertNotFound(() -> orgs.cloneOrganization("n", UNKNOWN), "organization not found");
  }

  @Test
  void addsListsAndRemovesMembersAndOwners() {
    Organization org = org();
    User member = user();
    User owner = user();
    ResourceMember added = orgs.addMember(member, org);
    ResourceOwner addedOwner = orgs.addOwner(owner, org);

    assertThat(added.getId()).isEqualTo(member.getId());
    assertThat(added.getRole()).isEqualTo(ResourceMember.RoleEnum.MEMBER);
    assertThat(addedOwner.getRole()).isEqualTo(ResourceOwner.RoleEnum.OWNER);
    assertThat(orgs.getMembers(org))
        .extracting(ResourceMember::getId)
        .containsExactly(member.getId());
    assertThat(orgs.getOwners(org))
        .extracting(ResourceOwner::getId)
        .containsExactly(instance().userId(), owner.getId());
    assertThatThrownBy(() -> orgs.addMember(owner, org))
        .isInstanceOf(UnprocessableEntityException.class);
    orgs.deleteMember(member, org);
    orgs.deleteOwner(owner, org);
    assertThat(orgs.getMembers(org.getId())).isEmpty();
    assertThat(orgs.getOwners(org.getId())).hasSize(1);
  }

  // Buckets

  @Test
  void createsFindsUpdatesClonesAndDeletesBuckets() {
    Organization org = org();
    BucketRetentionRules rule = new BucketRetentionRules();
    rule.setEverySeconds(3600);
    Bucket bucket = buckets.createBucket(unique("b"), rule, org);

    assertThat(bucket.getRetentionRules()).hasSize(1);
    assertThat(bucket.getRetentionRules().get(0).getEverySeconds()).isEqualTo(3600);
    assertThat(bucket.getRetentionRules().get(0).getShardGroupDurationSeconds()).isEqualTo(3600L);
    assertThat(bucket.getType()).isEqualTo(Bucket.TypeEnum.USER);
    assertThat(bucket.getLinks().getSelf()).isEqualTo("/api/v2/buckets/" + bucket.getId());
    assertThat(bucket.getLinks().getOrg()).isEqualTo("/api/v2/orgs/" + org.getId());
    assertThat(bucket.getLinks().getWrite())
        .isEqualTo("/api/v2/write?org=" + org.getId() + "&bucket=" + bucket.getId());
    assertThat(buckets.findBucketByID(bucket.getId())).isEqualTo(bucket);
    assertThat(buckets.findBucketByName(bucket.getName())).isEqualTo(bucket);
    assertThat(buckets.findBucketByName("no such")).isNull();
    assertThat(buckets.findBucketsByOrg(org))
        .extracting(Bucket::getName)
        .containsExactly("_monitoring", "_tasks", bucket.getName());
    assertThat(buckets.findBucketsByOrgName(org.getName())).hasSize(3);
    bucket.setName(unique("renamed"));
    bucket.setDescription("d");
    assertThat(buckets.updateBucket(bucket).getName()).isEqualTo(bucket.getName());
    Bucket clone = buckets.cloneBucket(unique("clone"), bucket);
    assertThat(clone.getRetentionRules().get(0).getEverySeconds()).isEqualTo(3600);
    assertThat(buckets.cloneBucket(unique("clone"), bucket.getId()).getId())
        .isNotEqualTo(clone.getId());
    buckets.deleteBucket(bucket);
    assertNotFound(() -> buckets.findBucketByID(bucket.getId()), "bucket not found");
    assertNotFound(() -> buckets.deleteBucket(bucket.getId()), "bucket not found");
    assertNotFound(() -> buckets.cloneBucket("n", UNKNOWN), "bucket not found");
  }

  @Test
  void refusesABucketNameThatIsTakenAndARuleThatIsTooShort() {
    Organization org = org();
    Bucket bucket = buckets.createBucket(unique("b"), org);
    BucketRetentionRules rule = new BucketRetentionRules();
    rule.setEverySeconds(1800);

    assertThatThrownBy(() -> buckets.createBucket(bucket.getName(), org))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessageContaining("bucket with name " + bucket.getName() + " already exists");
    assertThatThrownBy(() -> buckets.createBucket(unique("b"), rule, org))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessageContaining("retention policy duration must be at least 1h0m0s");
  }

  // The server itself

  @Test
  void asksTheServerHowItIs() {
    HealthCheck health = health();
    Ready ready = client.ready();

    assertThat(health.getStatus()).isEqualTo(HealthCheck.StatusEnum.PASS);
    assertThat(health.getName()).isEqualTo("influxdb");
    assertThat(health.getMessage()).isEqualTo("ready for queries and writes");
    assertThat(client.ping()).isTrue();
    assertThat(client.version()).startsWith("v2.");
    assertThat(ready.getStatus()).isEqualTo(Ready.StatusEnum.READY);
    assertThat(ready.getStarted().toInstant()).isBefore(Instant.now());
    assertThat(ready.getUp()).isNotBlank();
    assertThat(client.isOnboardingAllowed()).isFalse();
  }

  @Test
  void asksForTheRoutes() throws Exception {
    Routes routes = client.getService(RoutesService.class).getRoutes(null).execute().body();

    assertThat(routes).isNotNull();
    assertThat(routes.getAuthorizations()).hasToString("/api/v2/authorizations");
    assertThat(routes.getBuckets()).hasToString("/api/v2/buckets");
    assertThat(routes.getDashboards()).hasToString("/api/v2/dashboards");
    assertThat(routes.getExternal().getStatusFeed())
        .hasToString("https://www.influxdata.com/feed/json");
    assertThat(routes.getMe()).hasToString("/api/v2/me");
    assertThat(routes.getOrgs()).hasToString("/api/v2/orgs");
    assertThat(routes.getQuery().getSelf()).hasToString("/api/v2/query");
    assertThat(routes.getQuery().getSuggestions()).hasToString("/api/v2/query/suggestions");
    assertThat(routes.getSetup()).hasToString("/api/v2/setup");
    assertThat(routes.getSignin()).hasToString("/api/v2/signin");
    assertThat(routes.getSignout()).hasToString("/api/v2/signout");
    assertThat(routes.getSystem().getHealth()).hasToString("/health");
    assertThat(routes.getSystem().getMetrics()).hasToString("/metrics");
    assertThat(routes.getTelegrafs()).hasToString("/api/v2/telegrafs");
    assertThat(routes.getUsers()).hasToString("/api/v2/users");
    assertThat(routes.getWrite()).hasToString("/api/v2/write");
  }

  @SuppressWarnings("deprecation")
  private static HealthCheck health() {
    return client.health();
  }

  @Test
  void onboardsOnlyOnce() {
    assertThatThrownBy(
            () ->
                InfluxDBClientFactory.onBoarding(
                    instance().url().toString(), "u", "a-password-1", "o", "b"))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessage("HTTP status code: 422; Message: onboarding has already been completed");
    assertThat(InfluxDBClientFactory.create(instance().url().toString()).isOnboardingAllowed())
        .isFalse();
  }

  @Test
  void clientWithAnUnknownTokenIsRefused() {
    try (InfluxDBClient stranger = client("no-such-token")) {
      assertThatThrownBy(() -> stranger.getAuthorizationsApi().findAuthorizations())
          .isInstanceOf(UnauthorizedException.class)
          .hasMessage("HTTP status code: 401; Message: unauthorized access");
      assertThat(stranger.ping()).isTrue();
    }
  }

  // Session mode

  @Test
  void signsInWithAPasswordUsesTheSessionAndSignsOut() {
    User user = user();
    users.updateUserPassword(user, "", "a-password-1");
    InfluxDBClient session =
        InfluxDBClientFactory.create(
            InfluxDBClientOptions.builder()
                .url(instance().url().toString())
                .authenticate(user.getName(), "a-password-1".toCharArray())
                .build());
    UsersApi mine = session.getUsersApi();

    assertThat(mine.me().getId()).isEqualTo(user.getId());
    mine.meUpdatePassword("a-password-1", "a-password-2");
    mine.updateUserPassword(user, "a-password-2", "a-password-3");
    assertThat(mine.me().getId()).isEqualTo(user.getId());
    session.close();
    assertThatThrownBy(mine::me)
        .isInstanceOf(UnauthorizedException.class)
        .hasMessage("HTTP status code: 401; Message: unauthorized access");
    assertThat(new Fixtures(operator()).signIn(user.getName(), "a-password-3")).isNotEmpty();
  }

  @Test
  void wrongPasswordLeavesTheClientWithoutASession() {
    InfluxDBClient session =
        InfluxDBClientFactory.create(
            InfluxDBClientOptions.builder()
                .url(instance().url().toString())
                .authenticate(OPERATOR, "not-the-password".toCharArray())
                .build());

    assertThatThrownBy(() -> session.getUsersApi().me()).isInstanceOf(UnauthorizedException.class);
  }

  private static Organization org() {
    return orgs.createOrganization(unique("org"));
  }

  private static User user() {
    return users.createUser(unique("user"));
  }

  private static Authorization token(User owner, Organization org) {
    AuthorizationPostRequest wanted = new AuthorizationPostRequest();
    wanted.setOrgID(org.getId());
    wanted.setUserID(owner.getId());
    wanted.setPermissions(List.of(readBuckets(org.getId())));
    return authorizations.createAuthorization(wanted);
  }

  private static Permission readBuckets(String orgId) {
    return permission(Permission.ActionEnum.READ, "buckets", null, orgId);
  }

  private static Permission permission(
      Permission.ActionEnum action, String type, String id, String orgId) {
    PermissionResource resource = new PermissionResource();
    resource.setType(type);
    resource.setId(id);
    resource.setOrgID(orgId);
    Permission permission = new Permission();
    permission.setAction(action);
    permission.setResource(resource);
    return permission;
  }

  private static List<String> ids(List<Authorization> authorizations) {
    return authorizations.stream().map(Authorization::getId).toList();
  }

  private static void assertNotFound(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(NotFoundException.class)
        .isInstanceOf(InfluxException.class)
        .hasMessage("HTTP status code: 404; Message: " + message);
  }
}
