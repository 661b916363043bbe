package org.warder.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.OrgService;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.user.NewUser;
import org.warder.user.UserService;

/** What only the database finds is refused as what is found before. */
@ArquillianTest
class LostRaceIT {

  @Inject private UncheckedBuckets unchecked;
  @Inject private BucketService buckets;
  @Inject private OrgService orgs;
  @Inject private UserService users;
  @Inject private Caller caller;

  private Id orgId;

  @BeforeEach
  void makeOrg() {
    caller.signIn(new Authentication(Method.PAGES, new Id(1), PermissionSet.instanceOwner()));
    Id userId = users.create(NewUser.named("user-" + UUID.randomUUID())).id();
    caller.signIn(new Authentication(Method.PAGES, userId, PermissionSet.instanceOwner()));
    orgId = orgs.create(new NewOrg("org-" + UUID.randomUUID(), null)).id();
  }

  @Test
  void nameThatHasJustBeenTaken() {
    NewBucket request = new NewBucket("iot", null, null, null);
    buckets.create(orgId, request);
    Id other = buckets.create(orgId, new NewBucket("other", null, null, null)).id();

    assertRefused(() -> buckets.create(orgId, request), Reason.BUCKET_NAME_TAKEN, "iot");
    assertRefused(() -> unchecked.add(orgId, "iot"), Reason.BUCKET_NAME_TAKEN, "iot");
    assertRefused(() -> unchecked.rename(other, "iot"), Reason.BUCKET_NEW_NAME_TAKEN);
  }

  @Test
  void organizationThatHasJustBeenDeleted() {
    orgs.delete(orgId);

    assertRefused(() -> unchecked.add(orgId, "iot"), Reason.ORG_NOT_FOUND);
  }

  @Test
  void leavesNoTraceForTheOperatorToReadInVain() throws IOException {
    buckets.create(orgId, new NewBucket("iot", null, null, null));
    long before = incidents();

    assertRefused(() -> unchecked.add(orgId, "iot"), Reason.BUCKET_NAME_TAKEN, "iot");
    assertThat(incidents()).isEqualTo(before);
  }

  private static long incidents() throws IOException {
    Path folder = Path.of(System.getProperty("server.output.dir", "."), "logs", "ffdc");
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static void assertRefused(ThrowingCallable call, Reason reason, String... values) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServiceException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.values()).containsExactly(values);
            });
  }
}
