package org.warder.access.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void credentialsHaveASchemeAndAreNotToldOtherwise(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("influxdb3-core"), "the-secret-alone");
    RouteMaps shipped = RouteMaps.shipped(status("operator"));

    assertThatThrownBy(
            () ->
                BackendCredentials.read(
                    shipped, Optional.of(folder), Optional.of("another-secret")))
        .hasMessageContaining("GATE_UPSTREAM_AUTHORIZATION must be Bearer or Token")
        .hasMessageContaining("influxdb3-core must be Bearer or Token")
        .hasMessageNotContainingAny("the-secret-alone", "another-secret");
  }

  @Test
  void credentialsAreInAFolder() {
    Optional<Path> file = Optional.of(Path.of("pom.xml"));

    assertThatThrownBy(() -> BackendCredentials.read(RouteMaps.none(), file, Optional.empty()))
        .hasMessage("GATE_CREDENTIALS must name a folder, as pom.xml is not");
  }
}
