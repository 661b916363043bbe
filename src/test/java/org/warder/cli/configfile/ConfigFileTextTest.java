package org.warder.cli.configfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.cli.command.CommandFailure;

/** What a config file may hold that people wrote by hand, and what is refused. */
class ConfigFileTextTest {
  @TempDir private Path directory;

  @Test
  void readsAnyToml() throws IOException {
    write("# mine\na.url='http://h'\n[a]\n");
    assertThatThrownBy(this::read).hasMessageContaining("line 3");

    write("a = {url = 'http://h', active = true, unknown = 1}\n");
    assertThat(read().active().url()).isEqualTo("http://h");
  }

  @Test
  void namesTheLineThatIsNoTomlAndLeavesTheFile() throws IOException {
    write("[a]\nurl = =\n");

    assertThatThrownBy(this::read)
        .hasMessageContaining(path().toString())
        .hasMessageContaining("line 2");
    assertThat(path()).content().isEqualTo("[a]\nurl = =\n");
  }

  @Test
  void namesAValueOfTheWrongType() throws IOException {
    write("[a]\nurl = 1\n");
    assertThatThrownBy(this::read).hasMessageEndingWith("\"a\" has a url that is not a string");

    write("a = 1\n");
    assertThatThrownBy(this::read).hasMessageEndingWith("\"a\" is not a table");
  }

  @Test
  void whatIsNestedTooDeeplyIsRefused() throws IOException {
    for (String nested : new String[] {"[", "{b = "}) {
      write("a = " + nested.repeat(50_000));

      assertThatThrownBy(this::read)
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("nested too deeply");
    }
  }

  @Test
  void whatTheLibraryFailsOnIsRefused() throws IOException {
    write("[a]\n[\"b\\E\"]\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("line 2: Invalid escape sequence '\\E'");

    write("d = 3012-05-27T07:32:05-05-27Tke\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("is not TOML");
  }

  private Path path() {
    return directory.resolve("configs");
  }

  private ConfigFile read() {
    return ConfigFile.read(path());
  }

  private void write(String text) throws IOException {
    Files.writeString(path(), text);
  }
}
