package org.warder.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

class SetupSecretTest {

  private final SetupSecret secret = new SetupSecret(Optional.of("größer"));

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "größe", "größer ", "GRÖSSER", "gr??er"})
  void anythingElseIsRefused(String shown) {
    assertThatThrownBy(() -> secret.require(shown))
        .isInstanceOf(ServiceException.class)
        .extracting("reason")
        .isEqualTo(Reason.SETUP_SECRET_WRONG);
  }

  @Test
  void secretItselfPasses() {
    assertThat(secret.isRequired()).isTrue();
    assertThatCode(() -> secret.require("größer")).doesNotThrowAnyException();
  }

  @Test
  void nothingIsRequiredWhereNoneIsSet() {
    SetupSecret none = new SetupSecret(Optional.empty());

    assertThat(none.isRequired()).isFalse();
    assertThatCode(() -> none.require(null)).doesNotThrowAnyException();
    assertThatCode(() -> none.require("anything")).doesNotThrowAnyException();
  }
}
