package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.domain.Authorization;
import com.influxdb.client.domain.AuthorizationPostRequest;
import com.influxdb.client.domain.AuthorizationUpdateRequest;
import com.influxdb.client.domain.Bucket;
import com.influxdb.client.domain.Organization;
import com.influxdb.client.domain.Permission;
import com.influxdb.client.domain.PermissionResource;
import com.influxdb.client.domain.User;
import com.influxdb.exceptions.BadRequestException;
import com.influxdb.exceptions.ForbiddenException;
import com.influxdb.exceptions.NotFoundException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the Java client can do with tokens. */
class JavaClientTokensST extends JavaClient {

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

  private static List<String> ids(List<Authorization> authorizations) {
    return authorizations.stream().map(Authorization::getId).toList();
  }
}
