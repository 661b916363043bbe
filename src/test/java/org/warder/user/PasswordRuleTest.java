package org.warder.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** What is counted is what is hashed. */
class PasswordRuleTest {

  static List<String> allowed() {
    return List.of(
        "12345678", "p".repeat(72), "ü".repeat(4), "ü".repeat(36), "🔑🔑", " ".repeat(8));
  }

  static List<String> ofWrongLength() {
    return Arrays.asList(null, "", "1234567", "p".repeat(73), "ü".repeat(37), "üüü");
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void lengthIsThatOfTheBytes(String password) {
    assertThatCode(() -> PasswordRule.require(password)).doesNotThrowAnyException();
    assertThat(PasswordRule.isMet(password)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ofWrongLength")
  void otherLengthsAreRefused(String password) {
    assertRefused(password, Reason.PASSWORD_LENGTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"passwor\u0000", "\u0000password", "pass\u0000word"})
  void nulIsRefusedWhereverItStands(String password) {
    assertRefused(password, Reason.TEXT_WITH_NUL);
  }

  @Test
  void halfACharacterIsRefused() {
    assertRefused("password\ud83d", Reason.TEXT_MALFORMED);
  }

  private static void assertRefused(String password, Reason reason) {
    assertThat(PasswordRule.isMet(password)).isFalse();
    assertThatThrownBy(() -> PasswordRule.require(password))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
