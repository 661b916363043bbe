package org.warder.access.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warder.gate.route.Access;
import org.warder.gate.route.RouteMaps;

/** What is wrong with settings of the gate. */
class GateSettingsTest {

  @Test
  void whoMayAskForTheStatusIsOneOfThree() {
    assertThat(status("any token")).isNotEqualTo(status("public"));
    assertThatThrownBy(() -> status("everybody"))
        .hasMessage(
            "GATE_STATUS must be one of public, any token, operator, and not \"everybody\"");
  }

  private static Access status(String text) {
    Optional<String> none = Optional.empty();
    return new GateSettings(none, none, none, none, false, text).status();
  }

  @Test
  void credentialsAreInAFolder() {
    Optional<Path> file = Optional.of(Path.of("pom.xml"));

    assertThatThrownBy(() -> BackendCredentials.read(RouteMaps.none(), file, Optional.empty()))
        .hasMessage("GATE_CREDENTIALS must name a folder, as pom.xml is not");
  }
}
