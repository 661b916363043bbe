package org.warder.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;

class OrgTest {

  private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-01-02T00:00:00Z");

  @Test
  void nameIsKeptAsSentAndFoundWithoutTheBlanksAroundIt() {
    Org org = new Org(new NewOrg(" plant ", null), BEFORE);

    assertThat(org.name()).isEqualTo(" plant ");
    assertThat(org.description()).isEmpty();
    assertThat(Org.nameKey(" plant ")).isEqualTo(Org.nameKey("plant"));
    assertThat(Org.nameKey("Plant")).isNotEqualTo(Org.nameKey("plant"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t\n"})
  void needsANameThatIsNotBlank(String name) {
    assertRefused(() -> new Org(new NewOrg(name, null), BEFORE), Reason.ORG_NAME_MISSING);
  }

  @Test
  void changeKeepsWhatItDoesNotNameAndTellsWhen() {
    Org org = new Org(new NewOrg("plant", "one"), BEFORE);

    org.change(new OrgChange(null, ""), AFTER);
    assertThat(org.name()).isEqualTo("plant");
    assertThat(org.description()).isEmpty();
    assertThat(org.createdAt()).isEqualTo(BEFORE);
    assertThat(org.updatedAt()).isEqualTo(AFTER);
  }

  @Test
  void refusedChangeChangesNothing() {
    Org org = new Org(new NewOrg("plant", "one"), BEFORE);

    assertRefused(() -> org.change(new OrgChange(" ", "two"), AFTER), Reason.ORG_NAME_MISSING);
    assertThat(org.name()).isEqualTo("plant");
    assertThat(org.description()).isEqualTo("one");
    assertThat(org.updatedAt()).isEqualTo(BEFORE);
  }

  @Test
  void rolesReachTheirOrganizationAlone() {
    Id org = new Id(0xa1);
    PermissionSet member = new Membership(org, new Id(0xc1), Role.MEMBER).permissions();
    PermissionSet owner = new Membership(org, new Id(0xc1), Role.OWNER).permissions();
    Permission readHere = Permission.parse("read:orgs/" + org + "/buckets");
    Permission writeHere = Permission.parse("write:orgs/" + org + "/buckets");

    assertThat(member.allows(readHere)).isTrue();
    assertThat(member.allows(writeHere)).isFalse();
    assertThat(owner.allows(writeHere)).isTrue();
    assertThat(owner.allows(Permission.parse("read:orgs/" + new Id(0xa2) + "/buckets"))).isFalse();
  }

  private static void assertRefused(ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServiceException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
