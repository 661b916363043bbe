package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.BUCKETS;
import static org.warder.permission.ResourceType.ORGS;
import static org.warder.permission.ResourceType.TASKS;
import static org.warder.permission.ResourceType.TELEGRAFS;
import static org.warder.permission.ResourceType.USERS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.security.DecisionLedger;

/** What a token gets of what is asked for it (src/docs/api.md, Subset rule and Name scoping). */
class PermissionResolverTest {

  private static final Id ORG = new Id(0xa1);
  private static final Id OTHER_ORG = new Id(0xa2);
  private static final Id BUCKET = new Id(0xb1);
  private static final Id OTHER_BUCKET = new Id(0xb2);
  private static final Id UNKNOWN = new Id(0xbf);
  private static final Id USER = new Id(0xc1);

  private final Caller caller = new Caller(new DecisionLedger());
  private final PermissionResolver resolver = new PermissionResolver(new Plant(), caller);

  /** Two organizations, each with a bucket named iot, and a user. */
  private static final class Plant implements KnownResources {

    private static final Map<String, Id> ORGS_BY_NAME = Map.of("plant", ORG, "other", OTHER_ORG);
    private static final Map<Id, Id> BUCKETS_BY_ORG = Map.of(ORG, BUCKET, OTHER_ORG, OTHER_BUCKET);

    @Override
    public Id orgByName(String name) {
      return known(ORGS_BY_NAME.get(name), Reason.ORG_NAME_NOT_FOUND, name);
    }

    @Override
    public Id userByName(String name) {
      return known(name.equals("ops") ? USER : null, Reason.USER_NOT_FOUND);
    }

    @Override
    public Id bucketByName(Id orgId, String name) {
      Id bucket = name.equals("iot") ? BUCKETS_BY_ORG.get(orgId) : null;
      return known(bucket, Reason.BUCKET_NAME_NOT_FOUND, name);
    }

    private static Id known(Id id, Reason otherwise, Object... values) {
      return Optional.ofNullable(id).orElseThrow(() -> new ServiceException(otherwise, values));
    }

    @Override
    public Optional<Id> home(Resource resource) {
      return BUCKETS_BY_ORG.entrySet().stream()
          .filter(bucket -> resource.type() == BUCKETS)
          .filter(bucket -> bucket.getValue().equals(resource.id()))
          .map(Map.Entry::getKey)
          .findFirst();
    }
  }

  @Test
  void bucketIsFoundByItsNameInTheOrganizationThatThePermissionNames() {
    hold("read:buckets");

    assertThat(resolve(named(BUCKETS, null, null, "iot")))
        .containsExactly("read:orgs/" + ORG + "/buckets/" + BUCKET);
    assertThat(resolve(named(BUCKETS, ORG, null, "iot")))
        .containsExactly("read:orgs/" + ORG + "/buckets/" + BUCKET);
    assertThat(resolve(named(BUCKETS, null, "plant", "iot")))
        .containsExactly("read:orgs/" + ORG + "/buckets/" + BUCKET);
  }

  @Test
  void organizationsAndUsersAreFoundByTheirNames() {
    hold("read:orgs", "read:users", "read:tasks");

    assertThat(resolve(named(ORGS, null, null, "other"), named(USERS, null, null, "ops")))
        .containsExactly("read:orgs/" + OTHER_ORG, "read:users/" + USER);
    assertThat(resolve(named(TASKS, null, "plant", null)))
        .containsExactly("read:orgs/" + ORG + "/tasks");
  }

  @Test
  void unknownNameIsNeverAnythingWider() {
    hold("read:instance");

    assertRefused(Reason.BUCKET_NAME_NOT_FOUND, named(BUCKETS, null, null, "none"));
    assertRefused(Reason.ORG_NAME_NOT_FOUND, named(BUCKETS, null, "none", "iot"));
    assertRefused(Reason.ORG_NAME_NOT_FOUND, named(ORGS, null, null, "none"));
    assertRefused(Reason.USER_NOT_FOUND, named(USERS, null, null, "none"));
  }

  @Test
  void orderAndRepetitionsAreKept() {
    hold("read:tasks", "read:checks");

    assertThat(resolve(asked("read:tasks"), asked("read:checks"), asked("read:tasks")))
        .containsExactly("read:tasks", "read:checks", "read:tasks");
  }

  @Test
  void nobodyGrantsWhatTheyDoNotHold() {
    hold("read:orgs/" + ORG + "/buckets", "write:tasks");

    assertThat(resolve(asked("read:orgs/" + ORG + "/buckets"))).hasSize(1);
    assertRefused(Reason.PERMISSION_NOT_HELD, asked("read:buckets"));
    assertRefused(Reason.PERMISSION_NOT_HELD, asked("write:orgs/" + ORG + "/buckets"));
    assertRefused(Reason.PERMISSION_NOT_HELD, asked("read:tasks"));
    assertRefused(Reason.PERMISSION_NOT_HELD, asked("write:tasks"), asked("read:checks"));
  }

  @Test
  void singleResourceIsJudgedWhereItReallyIs() {
    hold("read:orgs/" + ORG + "/buckets");

    assertThat(resolve(asked("read:buckets/" + BUCKET))).hasSize(1);
    assertThat(resolve(asked("read:orgs/" + ORG + "/buckets/" + BUCKET))).hasSize(1);
    assertRefused(Reason.PERMISSION_NOT_HELD, asked("read:buckets/" + OTHER_BUCKET));
    assertRefused(
        Reason.PERMISSION_NOT_HELD, asked("read:orgs/" + ORG + "/buckets/" + OTHER_BUCKET));
  }

  @Test
  void resourceThatDoesNotExistMayComeToBeAnywhere() {
    hold("read:orgs/" + ORG + "/buckets", "read:orgs/" + ORG + "/telegrafs");

    assertThat(resolve(asked("read:orgs/" + ORG + "/buckets/" + UNKNOWN))).hasSize(1);
    assertRefused(Reason.PERMISSION_NOT_HELD, asked("read:buckets/" + UNKNOWN));
    assertRefused(
        Reason.PERMISSION_NOT_HELD,
        RequestedPermission.of(Permission.read(Resource.single(TELEGRAFS, BUCKET))));
  }

  @Test
  void usersAndOrganizationsAreInNoOrganization() {
    hold("read:orgs/" + ORG + "/users", "read:orgs/" + ORG + "/orgs");

    assertRefused(Reason.PERMISSION_NOT_HELD, asked("read:users/" + USER));
    assertRefused(Reason.PERMISSION_NOT_HELD, asked("read:orgs/" + ORG));
  }

  @Test
  void instanceAndOtherOrganizationsAreRefusedEvenToWhoHoldsThem() {
    hold("read:instance", "write:instance");

    assertRefused(Reason.PERMISSION_ON_INSTANCE, asked("write:instance"));
    assertRefused(Reason.PERMISSION_FOR_OTHER_ORG, asked("read:orgs/" + OTHER_ORG + "/tasks"));
    hold("read:tasks");
    assertRefused(Reason.PERMISSION_NOT_HELD, asked("write:instance"));
  }

  private void hold(String... permissions) {
    PermissionSet held = new PermissionSet(Stream.of(permissions).map(Permission::parse).toList());
    caller.signIn(new Authentication(Method.PAGES, USER, held));
  }

  private static RequestedPermission asked(String permission) {
    return RequestedPermission.of(Permission.parse(permission));
  }

  private static RequestedPermission named(ResourceType type, Id orgId, String org, String name) {
    return new RequestedPermission(READ, type, orgId, null, org, name);
  }

  private List<String> resolve(RequestedPermission... requested) {
    return resolver.resolve(ORG, List.of(requested)).permissions().stream()
        .map(Permission::toString)
        .toList();
  }

  private void assertRefused(Reason reason, RequestedPermission... requested) {
    assertThatThrownBy(() -> resolve(requested))
        .isInstanceOfSatisfying(
            ServiceException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
