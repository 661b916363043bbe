package org.warder.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

class UserTest {

  @Test
  void isActiveAndNoOperatorAtFirst() {
    User user = new User(NewUser.named(" ops "));

    assertThat(user.name()).isEqualTo(" ops ");
    assertThat(user.status()).isEqualTo(Status.ACTIVE);
    assertThat(user.isInstanceOwner()).isFalse();
    assertThat(user.oauthId()).isEmpty();
    assertThat(user.passwordHash()).isEmpty();
    assertThat(user.resource()).hasToString("users/" + user.id());
  }

  @Test
  void changeKeepsWhatItDoesNotName() {
    User user = new User(new NewUser("ops", Status.INACTIVE, "account"));

    user.change(new UserChange("admin", null));
    assertThat(user.name()).isEqualTo("admin");
    assertThat(user.status()).isEqualTo(Status.INACTIVE);
    user.change(new UserChange(null, Status.ACTIVE));
    assertThat(user.name()).isEqualTo("admin");
    assertThat(user.isActive()).isTrue();
    assertThat(user.oauthId()).isEqualTo("account");
  }

  @ParameterizedTest
  @NullAndEmptySource
  void needsAName(String name) {
    assertRefused(() -> new User(NewUser.named(name)), Reason.USER_NAME_MISSING);
  }

  @Test
  void refusedChangeChangesNothing() {
    User user = new User(NewUser.named("ops"));

    assertRefused(() -> user.change(new UserChange("", Status.INACTIVE)), Reason.USER_NAME_MISSING);
    assertRefused(
        () -> user.change(new UserChange("x".repeat(513), Status.INACTIVE)), Reason.NAME_TOO_LONG);
    assertThat(user.name()).isEqualTo("ops");
    assertThat(user.isActive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Active", "ACTIVE", " active", "deleted"})
  void statusIsSpeltExactly(String text) {
    assertRefused(() -> Status.required(text), Reason.STATUS_UNKNOWN);
    assertThat(Status.initial("")).isEqualTo(Status.ACTIVE);
    assertThat(Status.initial("inactive")).isEqualTo(Status.INACTIVE);
  }

  private static void assertRefused(ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServiceException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
