package org.warder.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.permission.PermissionTest.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;

class PermissionSetTest {

  private static final Id ORG = new Id(0xa1);
  private static final Id OTHER_ORG = new Id(0xa2);
  private static final Id USER = new Id(0xc1);

  @Test
  void operatorHasReadAndWriteOfEveryGrantableTypeEverywhere() {
    PermissionSet operator = PermissionSet.operator();

    assertThat(operator.permissions()).hasSize(44).allMatch(PermissionSetTest::isUnscoped);
    assertThat(operator.permissions().subList(0, 3))
        .containsExactly(
            permission("read:authorizations"),
            permission("write:authorizations"),
            permission("read:buckets"));
    assertThat(operator.allows(permission("read:instance"))).isFalse();
  }

  @Test
  void whoHoldsAllThatAnOperatorTokenDoesIsAnOperator() {
    List<Permission> all = PermissionSet.operator().permissions();

    assertThat(PermissionSet.operator().isOperator()).isTrue();
    assertThat(PermissionSet.instanceOwner().isOperator()).isTrue();
    assertThat(PermissionSet.operator().and(PermissionSet.self(USER)).isOperator()).isTrue();
    assertThat(PermissionSet.NONE.isOperator()).isFalse();
    assertThat(PermissionSet.allAccess(ORG, USER).isOperator()).isFalse();
    assertThat(PermissionSet.of(permission("read:instance")).isOperator()).isFalse();
    for (Permission missing : all) {
      List<Permission> others = new ArrayList<>(all);
      others.remove(missing);
      others.add(new Permission(missing.action(), Resource.inOrg(missing.resource().type(), ORG)));
      assertThat(new PermissionSet(others).isOperator()).as("without %s", missing).isFalse();
    }
  }

  @Test
  void allAccessHasEverythingInOneOrganizationAndItsOwnUser() {
    PermissionSet allAccess = PermissionSet.allAccess(ORG, USER);

    assertThat(allAccess.permissions()).hasSize(43);
    assertThat(allAccess.allows(Permission.read(Resource.single(ResourceType.ORGS, ORG)))).isTrue();
    assertThat(allAccess.allows(Permission.write(Resource.single(ResourceType.ORGS, ORG))))
        .isFalse();
    assertThat(allAccess.allows(Permission.write(Resource.single(ResourceType.USERS, USER))))
        .isTrue();
    assertThat(allAccess.allows(Permission.read(Resource.all(ResourceType.USERS)))).isFalse();
    assertThat(allAccess.allows(Permission.read(Resource.inOrg(ResourceType.BUCKETS, OTHER_ORG))))
        .isFalse();
  }

  @Test
  void membersReadAndOwnersWriteInTheirOrganization() {
    assertThat(PermissionSet.orgOwner(ORG).permissions()).hasSize(44);
    assertThat(PermissionSet.orgMember(ORG).permissions())
        .hasSize(22)
        .allMatch(permission -> permission.action() == Action.READ);
    assertThat(PermissionSet.orgOwner(ORG).permissions())
        .contains(
            Permission.write(Resource.single(ResourceType.ORGS, ORG)),
            Permission.write(Resource.inOrg(ResourceType.TASKS, ORG)));
  }

  @Test
  void instanceOwnerMayDoEverything() {
    assertThat(PermissionSet.instanceOwner().allows(permission("write:orgs/O/buckets/X"))).isTrue();
    assertThat(PermissionSet.instanceOwner().scope(Action.READ, ResourceType.TASKS).everything())
        .isTrue();
  }

  @Test
  void noneAllowsNothing() {
    assertThat(PermissionSet.NONE.allows(permission("read:buckets/X"))).isFalse();
  }

  /** Queries ask the database by scope, single objects are asked for by permission: one answer. */
  @Test
  void scopeReachesExactlyWhatIsAllowed() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      PermissionSet held = randomSet(random);
      Resource row =
          new Resource(
              ResourceType.BUCKETS, new Id(1 + random.nextInt(3)), new Id(11 + random.nextInt(3)));
      Scope scope = held.scope(Action.READ, ResourceType.BUCKETS);
      boolean reached =
          scope.everything()
              || scope.orgIds().contains(row.orgId())
              || scope.ids().contains(row.id())
              || scope.idsInOrg().getOrDefault(row.orgId(), Set.of()).contains(row.id());

      assertThat(reached)
          .as("%s reaches %s", held, row)
          .isEqualTo(held.allows(Permission.read(row)));
    }
  }

  @Test
  void unionHasEachPermissionOnce() {
    PermissionSet buckets = PermissionSet.of(permission("read:buckets"));
    PermissionSet both = PermissionSet.of(permission("read:orgs"), permission("read:buckets"));

    assertThat(PermissionSet.union(List.of(buckets, both, buckets)).permissions())
        .containsExactly(permission("read:buckets"), permission("read:orgs"));
  }

  private static PermissionSet randomSet(Random random) {
    List<Permission> permissions = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      ResourceType type =
          List.of(ResourceType.BUCKETS, ResourceType.TASKS, ResourceType.INSTANCE)
              .get(random.nextInt(20) == 0 ? 2 : random.nextInt(2));
      Id orgId = random.nextBoolean() ? new Id(1 + random.nextInt(3)) : null;
      Id id = random.nextBoolean() ? new Id(11 + random.nextInt(3)) : null;
      permissions.add(
          new Permission(Action.values()[random.nextInt(2)], new Resource(type, orgId, id)));
    }
    return new PermissionSet(permissions);
  }

  private static boolean isUnscoped(Permission permission) {
    return permission.resource().orgId() == null && permission.resource().id() == null;
  }
}
