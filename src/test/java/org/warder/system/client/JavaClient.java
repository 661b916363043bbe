package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.influxdb.LogLevel;
import com.influxdb.client.AuthorizationsApi;
import com.influxdb.client.BucketsApi;
import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.OrganizationsApi;
import com.influxdb.client.UsersApi;
import com.influxdb.client.domain.Authorization;
import com.influxdb.client.domain.AuthorizationPostRequest;
import com.influxdb.client.domain.Organization;
import com.influxdb.client.domain.Permission;
import com.influxdb.client.domain.PermissionResource;
import com.influxdb.client.domain.User;
import com.influxdb.exceptions.InfluxException;
import com.influxdb.exceptions.NotFoundException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.warder.system.Warder;

/** InfluxData's Java client, release 7.5.0, in its token mode, and what its tests make with it. */
abstract class JavaClient extends Warder {

  static final String UNKNOWN = "ffffffffffffffff";

  InfluxDBClient client;
  AuthorizationsApi authorizations;
  UsersApi users;
  OrganizationsApi orgs;
  BucketsApi buckets;

  @BeforeEach
  void connect() {
    client = client(instance().operatorToken());
    authorizations = client.getAuthorizationsApi();
    users = client.getUsersApi();
    orgs = client.getOrganizationsApi();
    buckets = client.getBucketsApi();
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  static InfluxDBClient client(String token) {
    return InfluxDBClientFactory.create(instance().url().toString(), token.toCharArray())
        .setLogLevel(LogLevel.NONE);
  }

  Organization org() {
    return orgs.createOrganization(unique("org"));
  }

  User user() {
    return users.createUser(unique("user"));
  }

  Authorization token(User owner, Organization org) {
    AuthorizationPostRequest wanted = new AuthorizationPostRequest();
    wanted.setOrgID(org.getId());
    wanted.setUserID(owner.getId());
    wanted.setPermissions(List.of(readBuckets(org.getId())));
    return authorizations.createAuthorization(wanted);
  }

  static Permission readBuckets(String orgId) {
    return permission(Permission.ActionEnum.READ, "buckets", null, orgId);
  }

  static Permission permission(Permission.ActionEnum action, String type, String id, String orgId) {
    PermissionResource resource = new PermissionResource();
    resource.setType(type);
    resource.setId(id);
    resource.setOrgID(orgId);
    Permission permission = new Permission();
    permission.setAction(action);
    permission.setResource(resource);
    return permission;
  }

  static void assertNotFound(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(NotFoundException.class)
        .isInstanceOf(InfluxException.class)
        .hasMessage("HTTP status code: 404; Message: " + message);
  }
}
