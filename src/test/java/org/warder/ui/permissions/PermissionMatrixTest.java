package org.warder.ui.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.PermissionDescription;
import org.warder.permission.PermissionDescription.Part;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/** The boxes of a new token tell the truth, where those of InfluxDB's page did not. */
class PermissionMatrixTest {

  private static final Id ORG = new Id(1);
  private static final Id USER = new Id(2);
  private static final Resource ALL_BUCKETS = Resource.inOrg(ResourceType.BUCKETS, ORG);
  private static final Resource A = bucket(10);
  private static final Resource B = bucket(11);
  private static final Resource DASHBOARDS = Resource.inOrg(ResourceType.DASHBOARDS, ORG);

  private final PermissionMatrix matrix = matrix(PermissionSet.orgOwner(ORG).and(self()));

  @Test
  void nothingIsTickedAtFirst() {
    assertThat(matrix.permissions()).isEmpty();
    assertThat(matrix.tick(READ, ALL_BUCKETS)).isEqualTo(Tick.OFF);
    assertThat(matrix.others(READ)).isEqualTo(Tick.OFF);
  }

  @Test
  void singleBucketMakesItsParentMixed() {
    matrix.toggle(READ, A);

    assertThat(matrix.tick(READ, A)).isEqualTo(Tick.ON);
    assertThat(matrix.tick(READ, ALL_BUCKETS)).isEqualTo(Tick.MIXED);
    assertThat(matrix.tick(WRITE, ALL_BUCKETS)).isEqualTo(Tick.OFF);
    assertThat(granted()).containsExactly("read:orgs/0000000000000001/buckets/000000000000000a");
  }

  @Test
  void everyBucketOneByOneIsNotAllBuckets() {
    matrix.toggle(READ, A);
    matrix.toggle(READ, B);

    assertThat(matrix.tick(READ, ALL_BUCKETS)).isEqualTo(Tick.MIXED);
    assertThat(granted()).hasSize(2);
  }

  @Test
  void allBucketsIsOnePermissionAndShowsOnEachOne() {
    matrix.toggle(READ, A);
    matrix.toggle(READ, ALL_BUCKETS);

    assertThat(matrix.tick(READ, B)).isEqualTo(Tick.ON);
    assertThat(granted()).containsExactly("read:orgs/0000000000000001/buckets");
  }

  @Test
  void oneBucketTakenOutOfAllLeavesTheOthersOneByOne() {
    matrix.toggle(READ, ALL_BUCKETS);
    matrix.toggle(READ, A);

    assertThat(matrix.tick(READ, ALL_BUCKETS)).isEqualTo(Tick.MIXED);
    assertThat(granted()).containsExactly("read:orgs/0000000000000001/buckets/000000000000000b");
  }

  @Test
  void allBucketsTakenAwayLeavesNothing() {
    matrix.toggle(READ, A);
    matrix.toggle(READ, ALL_BUCKETS);
    matrix.toggle(READ, ALL_BUCKETS);

    assertThat(matrix.permissions()).isEmpty();
  }

  @Test
  void choiceAmongOtherResourcesNeverUndoesOneAmongBuckets() {
    matrix.toggle(READ, A);
    matrix.toggle(READ, DASHBOARDS);
    matrix.toggle(READ, DASHBOARDS);

    assertThat(granted()).hasSize(1);
  }

  @Test
  void handleOfOtherResourcesTicksAllInsteadOfInverting() {
    matrix.toggle(READ, DASHBOARDS);
    assertThat(matrix.others(READ)).isEqualTo(Tick.MIXED);
    matrix.toggleOthers(READ);

    assertThat(matrix.others(READ)).isEqualTo(Tick.ON);
    assertThat(granted()).hasSize(20);
    matrix.toggleOthers(READ);
    assertThat(granted()).isEmpty();
  }

  @Test
  void permissionsStandInTheOrderOfTypesAndReadingFirst() {
    matrix.toggle(WRITE, B);
    matrix.toggle(WRITE, DASHBOARDS);
    matrix.toggle(READ, B);
    matrix.toggle(READ, A);

    assertThat(granted())
        .containsExactly(
            "read:orgs/0000000000000001/buckets/000000000000000a",
            "read:orgs/0000000000000001/buckets/000000000000000b",
            "write:orgs/0000000000000001/buckets/000000000000000b",
            "write:orgs/0000000000000001/dashboards");
  }

  @Test
  void boxOfWhatThePersonDoesNotHoldCannotBeTicked() {
    PermissionMatrix member = matrix(PermissionSet.orgMember(ORG));

    assertThat(member.isGrantable(WRITE, A)).isFalse();
    member.toggle(WRITE, A);
    member.selectAll();

    assertThat(member.permissions())
        .extracting(named -> named.permission().action())
        .containsOnly(READ);
  }

  @Test
  void usersAndOrgsAreOneselfAndTheOrganization() {
    matrix.selectAll();

    assertThat(granted())
        .contains(
            "write:users/0000000000000002",
            "read:orgs/0000000000000001",
            "write:orgs/0000000000000001/tasks")
        .hasSize(44);
  }

  @Test
  void namesReachTheDescription() {
    matrix.toggle(READ, A);
    matrix.toggle(WRITE, B);

    assertThat(PermissionDescription.of(matrix.permissions()))
        .isEqualTo("Read buckets a Write buckets b");
  }

  private List<String> granted() {
    return matrix.permissions().stream().map(Part::permission).map(Object::toString).toList();
  }

  private static PermissionMatrix matrix(PermissionSet held) {
    Map<Id, String> buckets = new LinkedHashMap<>();
    buckets.put(new Id(10), "a");
    buckets.put(new Id(11), "b");
    return new PermissionMatrix(ORG, USER, buckets, Map.of(), held::allows);
  }

  private static PermissionSet self() {
    return PermissionSet.self(USER);
  }

  private static Resource bucket(long id) {
    return new Resource(ResourceType.BUCKETS, ORG, new Id(id));
  }
}
