package org.warder.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.NaiveModel.Deed;

/**
 * The permission algebra decides as {@link NaiveModel} does: all pairs of permissions, and many
 * sets. The same sets each time; {@code -Dwarder.seed=…} makes others, and a failure names its
 * seed.
 */
class PermissionModelTest {

  private static final int ROUNDS = 20_000;
  private static final List<ResourceType> TYPES =
      List.of(ResourceType.BUCKETS, ResourceType.ORGS, ResourceType.USERS);

  private final long seed = Long.getLong("warder.seed", 1);
  private final Random random = new Random(seed);
  private final NaiveModel model = new NaiveModel();
  private final List<Permission> permissions = permissions();

  /** All of three types, but for the organization and the id that nobody names. */
  private static List<Permission> permissions() {
    List<Permission> all = new ArrayList<>();
    for (Action action : Action.values()) {
      all.add(new Permission(action, Resource.all(ResourceType.INSTANCE)));
      for (ResourceType type : TYPES) {
        for (int org = 0; org < 3; org++) {
          for (int id = 0; id < 3; id++) {
            Id orgId = org == 2 ? null : NaiveModel.ORGS.get(org);
            Id resource = id == 2 ? null : NaiveModel.IDS.get(id);
            all.add(new Permission(action, new Resource(type, orgId, resource)));
          }
        }
      }
    }
    return all;
  }

  @Test
  void onePermissionSatisfiesAndIncludesWhatItAllowsDeedByDeed() {
    for (Permission held : permissions) {
      BitSet allowed = model.allowedBy(held);
      for (Permission other : permissions) {
        assertThat(held.matches(other))
            .as("%s satisfies %s", held, other)
            .isEqualTo(NaiveModel.contains(allowed, model.asked(other)));
        assertThat(held.includes(other))
            .as("%s includes %s", held, other)
            .isEqualTo(NaiveModel.contains(allowed, model.placed(other)));
      }
    }
  }

  @Test
  void setsAllowWhatTheirPermissionsDoTogether() {
    for (int i = 0; i < ROUNDS; i++) {
      PermissionSet held = new PermissionSet(some(5));
      BitSet allowed = model.allowedBy(held.permissions());
      Permission other = permissions.get(random.nextInt(permissions.size()));
      PermissionSet others = new PermissionSet(some(3));
      String what = "seed %d: %s, %s, %s".formatted(seed, held, other, others);

      assertThat(held.allows(other))
          .as(what)
          .isEqualTo(NaiveModel.contains(allowed, model.asked(other)));
      assertThat(held.holds(other))
          .as(what)
          .isEqualTo(NaiveModel.contains(allowed, model.placed(other)));
      assertThat(held.holdsAll(others))
          .as(what)
          .isEqualTo(
              others.permissions().stream()
                  .allMatch(one -> NaiveModel.contains(allowed, model.placed(one))));
      assertThat(held.find(other)).as(what).isEqualTo(firstThatAllows(held, model.asked(other)));
      assertThat(held.findIncluding(other))
          .as(what)
          .isEqualTo(firstThatAllows(held, model.placed(other)));
      assertThat(model.allowedBy(held.and(others).permissions()))
          .as(what)
          .isEqualTo(model.allowedBy(concatenated(held, others)));
      assertThat(held.includes(others))
          .as(what)
          .isEqualTo(new HashSet<>(held.permissions()).containsAll(others.permissions()));
      assertThat(held.isOperator()).as(what).isEqualTo(isOperator(allowed));
    }
  }

  @Test
  void scopesReachWhatIsAllowed() {
    for (int i = 0; i < ROUNDS; i++) {
      PermissionSet held = new PermissionSet(some(5));
      BitSet allowed = model.allowedBy(held.permissions());
      Action action = Action.values()[random.nextInt(2)];
      ResourceType type = TYPES.get(random.nextInt(TYPES.size()));
      Scope scope = held.scope(action, type);
      Set<Deed> reached =
          allowed.stream()
              .mapToObj(NaiveModel.DEEDS::get)
              .filter(deed -> deed.action() == action && deed.type() == type)
              .collect(Collectors.toSet());
      String what = "seed %d: %s %s of %s".formatted(seed, action, type, held);

      for (Deed deed : NaiveModel.DEEDS) {
        if (deed.action() == action && deed.type() == type) {
          assertThat(reaches(scope, deed))
              .as("%s: %s", what, deed)
              .isEqualTo(reached.contains(deed));
        }
      }
      assertThat(scope.isNothing()).as(what).isEqualTo(reached.isEmpty());
      Set<Id> orgs =
          reached.stream().map(Deed::org).filter(Objects::nonNull).collect(Collectors.toSet());
      scope.orgs().ifPresent(all -> assertThat(all).as(what).isEqualTo(orgs));
      assertThat(scope.orgs().isEmpty()).as(what).isEqualTo(orgs.size() == NaiveModel.ORGS.size());
    }
  }

  @Test
  void anOperatorMayDoAllThatAnOperatorTokenDoes() {
    for (int i = 0; i < ROUNDS / 20; i++) {
      List<Permission> held = new ArrayList<>(PermissionSet.operator().permissions());
      for (int change = random.nextInt(3); change > 0; change--) {
        Permission replaced = held.remove(random.nextInt(held.size()));
        Resource narrower = Resource.inOrg(replaced.resource().type(), NaiveModel.ORGS.get(0));
        held.add(
            random.nextBoolean()
                ? new Permission(replaced.action(), narrower)
                : permissions.get(random.nextInt(permissions.size())));
      }
      Collections.shuffle(held, random);

      assertThat(new PermissionSet(held).isOperator())
          .as("seed %d: %s", seed, held)
          .isEqualTo(isOperator(model.allowedBy(held)));
    }
  }

  @Test
  void theFormOfStorageSaysTheSame() {
    for (Permission permission : permissions) {
      assertThat(Permission.parse(permission.toString())).isEqualTo(permission);
    }
  }

  private List<Permission> some(int most) {
    List<Permission> some = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.add(permissions.get(random.nextInt(permissions.size())));
    }
    return some;
  }

  private static List<Permission> concatenated(PermissionSet one, PermissionSet other) {
    List<Permission> both = new ArrayList<>(one.permissions());
    both.addAll(other.permissions());
    return both;
  }

  private Optional<Permission> firstThatAllows(PermissionSet held, BitSet deeds) {
    return held.permissions().stream()
        .filter(one -> NaiveModel.contains(model.allowedBy(one), deeds))
        .findFirst();
  }

  private boolean isOperator(BitSet allowed) {
    return NaiveModel.contains(allowed, model.allowedBy(PermissionSet.operator().permissions()));
  }

  private static boolean reaches(Scope scope, Deed deed) {
    return deed.org() == null
        ? scope.reaches(deed.id())
        : scope.everything()
            || scope.orgIds().contains(deed.org())
            || scope.ids().contains(deed.id())
            || scope.idsInOrg().getOrDefault(deed.org(), Set.of()).contains(deed.id());
  }
}
