package org.warder.gate.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.error.GateReason;
import org.warder.error.GateRefusal;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.ResourceType;

/**
 * Which token has what a request needs; the organization is {@code O}, its bucket a is {@code A}.
 */
class RequirementTest {

  private static final Id ORG = new Id(0xa1);
  private static final Id OTHER_ORG = new Id(0xa2);
  private static final Id BUCKET_A = new Id(0xb1);
  private static final BucketNames BUCKETS =
      (orgId, name) ->
          orgId.equals(ORG) && name.equals("a") ? Optional.of(BUCKET_A) : Optional.empty();

  @ParameterizedTest(name = "{0} allows writing a: {1}, writing b: {2}")
  @CsvSource({
    "write:orgs/O/buckets/A, true,  false",
    "write:orgs/O/buckets/B, false, false",
    "write:orgs/P/buckets/A, false, false",
    "read:orgs/O/buckets/A,  false, false",
    "write:buckets/A,        true,  false",
    // Who may write all buckets creates them.
    "write:orgs/O/buckets,   true,  true",
    "write:orgs/P/buckets,   false, false",
    "write:buckets,          true,  true",
    "write:orgs/O/tasks,     false, false",
  })
  void aBucketIsReachedByItsIdInTheOrganization(String held, boolean a, boolean b) {
    assertThat(allowed(bucket("a"), holder(ORG, held))).isEqualTo(a);
    assertThat(allowed(bucket("b"), holder(ORG, held))).isEqualTo(b);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "a ", " a", "a/b", ""})
  void anotherNameIsAnotherBucket(String name) {
    assertThat(allowed(bucket(name), holder(ORG, "write:orgs/O/buckets/A"))).isFalse();
  }

  @Test
  void tellsWhichPermissionAllowedIt() {
    Holder holder = holder(ORG, "read:orgs/O/buckets", "write:orgs/O/buckets/A");

    assertThat(bucket("a").decide(holder, ORG, BUCKETS))
        .isEqualTo(new Decision.Allowed(Optional.of(permission("write:orgs/O/buckets/A"))));
  }

  @Test
  void tellsWhichPermissionIsMissing() {
    Holder holder = holder(ORG, "read:orgs/O/buckets");

    assertThat(bucket("a").decide(holder, ORG, BUCKETS))
        .isEqualTo(denied(GateReason.PERMISSION_MISSING, "write:orgs/O/buckets/A"));
    assertThat(bucket("b").decide(holder, ORG, BUCKETS))
        .isEqualTo(denied(GateReason.BUCKET_MISSING, "write:orgs/O/buckets"));
  }

  @Test
  void allOfSeveralPermissionsAreNeeded() {
    Requirement both =
        new Requirement.Permissions(
            List.of(Grant.all(READ, ResourceType.BUCKETS), Grant.all(WRITE, ResourceType.BUCKETS)));

    assertThat(allowed(both, holder(ORG, "read:orgs/O/buckets"))).isFalse();
    assertThat(allowed(both, holder(ORG, "write:orgs/O/buckets"))).isFalse();
    assertThat(both.decide(holder(ORG, "write:buckets", "read:orgs/O/buckets"), ORG, BUCKETS))
        .isEqualTo(new Decision.Allowed(Optional.of(permission("read:orgs/O/buckets"))));
  }

  @Test
  void aBucketMayBeNamedByItsId() {
    Requirement byId = new Requirement.Permissions(List.of(Grant.bucket(WRITE, BUCKET_A)));

    assertThat(allowed(byId, holder(ORG, "write:orgs/O/buckets/A"))).isTrue();
    assertThat(allowed(byId, holder(ORG, "write:orgs/O/buckets/B"))).isFalse();
    assertThat(allowed(byId, holder(ORG, "write:orgs/P/buckets/A"))).isFalse();
  }

  @Test
  void tokensOfOtherOrganizationsHaveNothingHereButOperators() {
    Holder operator = new Holder(OTHER_ORG, PermissionSet.operator());
    for (Requirement requirement : List.of(bucket("a"), new Requirement.AnyToken())) {
      assertThat(allowed(requirement, operator)).isTrue();
      assertThat(allowed(requirement, holder(OTHER_ORG, "write:buckets", "read:buckets")))
          .isFalse();
      assertThat(allowed(requirement, holder(ORG, "write:buckets"))).isTrue();
    }
    assertThat(bucket("a").decide(holder(OTHER_ORG, "write:buckets"), ORG, BUCKETS))
        .isEqualTo(
            new Decision.Denied(
                Optional.of(permission("write:orgs/O/buckets/A")),
                GateRefusal.of(GateReason.OTHER_ORGANIZATION)));
  }

  @Test
  void operatorsOfAnyOrganizationPass() {
    Requirement requirement = new Requirement.Operator();

    assertThat(allowed(requirement, new Holder(OTHER_ORG, PermissionSet.operator()))).isTrue();
    assertThat(allowed(requirement, new Holder(ORG, PermissionSet.allAccess(ORG, BUCKET_A))))
        .isFalse();
  }

  @Test
  void whatIsPublicAsksNobody() {
    assertThat(new Requirement.Public().decide(null, ORG, BUCKETS))
        .isEqualTo(Decision.Allowed.WITHOUT_PERMISSION);
  }

  private static Requirement bucket(String name) {
    return new Requirement.Permissions(List.of(Grant.bucket(WRITE, name)));
  }

  private static boolean allowed(Requirement requirement, Holder holder) {
    return requirement.decide(holder, ORG, BUCKETS) instanceof Decision.Allowed;
  }

  private static Decision denied(GateReason reason, String missing) {
    return new Decision.Denied(
        Optional.of(permission(missing)), GateRefusal.of(reason, ids(missing)));
  }

  private static Holder holder(Id orgId, String... permissions) {
    return new Holder(
        orgId,
        new PermissionSet(Arrays.stream(permissions).map(RequirementTest::permission).toList()));
  }

  private static Permission permission(String text) {
    return Permission.parse(ids(text));
  }

  private static String ids(String text) {
    return text.replaceAll("orgs/O", "orgs/" + ORG)
        .replaceAll("orgs/P", "orgs/" + OTHER_ORG)
        .replaceAll("/A\\b", "/" + BUCKET_A)
        .replaceAll("/B\\b", "/" + new Id(0xb2));
  }
}
