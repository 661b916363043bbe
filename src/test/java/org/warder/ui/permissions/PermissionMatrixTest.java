package org.warder.ui.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.PermissionDescription;
import org.warder.permission.PermissionDescription.Part;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/** What the ticked boxes of a new token grant. */
class PermissionMatrixTest {

  private static final Id ORG = new Id(1);
  private static final Id USER = new Id(2);

  private final PermissionMatrix matrix = matrix(PermissionSet.orgOwner(ORG).and(self()));

  @Test
  void nothingTickedGrantsNothing() {
    assertThat(granted("", "")).isEmpty();
  }

  @Test
  void singleBucketIsOnePermission() {
    assertThat(granted("buckets/000000000000000a", ""))
        .containsExactly("read:orgs/0000000000000001/buckets/000000000000000a");
  }

  @Test
  void everyBucketOneByOneIsNotAllBuckets() {
    assertThat(granted("buckets/000000000000000a buckets/000000000000000b", "")).hasSize(2);
  }

  @Test
  void allBucketsIsOnePermissionWhateverElseIsTicked() {
    assertThat(granted("buckets/000000000000000a buckets", ""))
        .containsExactly("read:orgs/0000000000000001/buckets");
  }

  @Test
  void permissionsStandInTheOrderOfTypesAndReadingFirst() {
    assertThat(
            granted(
                "buckets/000000000000000b buckets/000000000000000a",
                "dashboards buckets/000000000000000b"))
        .containsExactly(
            "read:orgs/0000000000000001/buckets/000000000000000a",
            "read:orgs/0000000000000001/buckets/000000000000000b",
            "write:orgs/0000000000000001/buckets/000000000000000b",
            "write:orgs/0000000000000001/dashboards");
  }

  @Test
  void boxOfWhatTheCallerDoesNotHoldCannotBeTicked() {
    PermissionMatrix member = matrix(PermissionSet.orgMember(ORG));
    Resource bucket = new Resource(ResourceType.BUCKETS, ORG, new Id(10));

    assertThat(member.isGrantable(READ, bucket)).isTrue();
    assertThat(member.isGrantable(WRITE, bucket)).isFalse();
  }

  @Test
  void whatIsNotThereGrantsNothing() {
    assertThat(granted("buckets/00000000000000ff nothing others", "")).isEmpty();
  }

  @Test
  void usersAndOrgsAreOneselfAndTheOrganization() {
    assertThat(granted("orgs", "users tasks"))
        .containsExactlyInAnyOrder(
            "write:users/0000000000000002",
            "read:orgs/0000000000000001",
            "write:orgs/0000000000000001/tasks");
  }

  @Test
  void namesReachTheDescription() {
    assertThat(
            PermissionDescription.of(parts("buckets/000000000000000a", "buckets/000000000000000b")))
        .isEqualTo("Read buckets a Write buckets b");
  }

  private List<String> granted(String read, String write) {
    return parts(read, write).stream().map(Part::permission).map(Object::toString).toList();
  }

  private List<Part> parts(String read, String write) {
    return matrix.permissions(
        Map.of(READ, Set.of(read.split(" ")), WRITE, Set.of(write.split(" "))));
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
}
