package org.warder.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;

/** Text that is not Unicode is refused instead of changed. */
class TextInputTest {
  @Test
  void refusesALineThatIsNotUtf8() {
    byte[] latin1 = {'p', (byte) 0xe4, 's', 's', '\n'};
    Terminal terminal =
        new Terminal(
            Map.of(), Path.of("/"), new ByteArrayInputStream(latin1), System.out, System.err, null);

    assertThatThrownBy(() -> terminal.readSecret("?"))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("standard input is not UTF-8");
  }

  @Test
  void refusesAVariableThatTheLocaleCouldNotExpress() {
    assertThat(CliRun.cli().with("INFLUX_NAME", "J\ufffdrg").run("user create --org-id 5").err())
        .startsWith("Error: INFLUX_NAME is not readable in this locale; set LC_ALL=C.UTF-8\n");
  }
}
