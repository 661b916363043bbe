package org.warder.cli.configfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.warder.cli.command.CommandFailure;

/** The command line's config file: what can be read is the same once it has been written. */
public final class ConfigFileFuzz {

  private static final Path FILE = Path.of("configs");

  private ConfigFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Map<String, Config> configs;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
      configs = ConfigToml.parse(FILE, text);
    } catch (CharacterCodingException e) {
      return;
    } catch (CommandFailure e) {
      assertThat(e.getMessage()).startsWith("config file \"configs\"");
      return;
    }
    String written = ConfigToml.format(new TreeMap<>(configs));
    assertThat(ConfigToml.parse(FILE, written)).isEqualTo(configs);
  }
}
