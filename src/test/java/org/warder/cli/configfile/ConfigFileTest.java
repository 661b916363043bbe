package org.warder.cli.configfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  private static final String SAMPLES =
      """
      #\s
      # [eu-central]
      #   url = "https://eu-central-1-1.aws.cloud2.influxdata.com"
      #   token = "XXX"
      #   org = ""
      #\s
      # [us-central]
      #   url = "https://us-central1-1.gcp.cloud2.influxdata.com"
      #   token = "XXX"
      #   org = ""
      #\s
      # [us-west]
      #   url = "https://us-west-2-1.aws.cloud2.influxdata.com"
      #   token = "XXX"
      #   org = ""
      """;

  @TempDir private Path directory;

  @Test
  void writesTheBytesThatInfluxWrites() throws IOException {
    ConfigFile file = read();
    file.add("b", new Config("http://h:1", "a\"\\b", "ö rg", false, false, ""));
    file.add("a b.c", new Config("http://h:1", "", "", true, false, "dXNlcjpwdw=="));
    file.add("q\tx\u0001", new Config("http://h:1", "", "", false, false, ""));
    file.save();

    assertThat(Files.readString(path()))
        .isEqualTo(
            """
            ["a b.c"]
              url = "http://h:1"
              token = ""
              org = ""
              active = true
              cookie = "dXNlcjpwdw=="

            [b]
              url = "http://h:1"
              token = "a\\"\\\\b"
              org = "ö rg"

            ["q\\tx\\u0001"]
              url = "http://h:1"
              token = ""
              org = ""
            """
                + SAMPLES);
  }

  @Test
  void isForItsOwnersEyesOnly() throws IOException {
    ConfigFile file = read();
    file.add("a", Config.DEFAULT);
    file.save();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
    try (var files = Files.list(path().getParent())) {
      assertThat(files).containsExactly(path());
    }
  }

  @Test
  void writesThroughALink() throws IOException {
    Path target = Files.createFile(directory.resolve("real"));
    Files.createDirectories(path().getParent());
    Files.createSymbolicLink(path(), target);
    ConfigFile file = read();
    file.add("a", Config.DEFAULT);
    file.save();

    assertThat(path()).isSymbolicLink();
    assertThat(target).content().startsWith("[a]\n");
  }

  @Test
  void readsWhatItWrote() throws IOException {
    ConfigFile file = read();
    Config config = new Config("http://h:1", "t\"", "o", true, false, "Yw==");
    file.add("x.y", config);
    file.save();

    assertThat(read().all()).containsOnlyKeys("x.y").containsValue(config);
  }

  @Test
  void isEmptyWhereThereIsNoFile() {
    assertThat(read().all()).isEmpty();
    assertThat(read().active()).isEqualTo(Config.DEFAULT);
  }

  @Test
  void usesTheFirstConfigIfNoneIsActive() throws IOException {
    write("[b]\nurl='http://b'\n[a]\nurl='http://a'\n");

    assertThat(read().activeName()).isEqualTo("a");
  }

  @Test
  void marksTheFormerlyActiveConfigWhenItSwitches() {
    ConfigFile file = read();
    file.add("a", new Config("http://a", "", "", true, false, ""));
    file.add("b", new Config("http://b", "", "", false, true, ""));
    file.add("c", new Config("http://c", "", "", true, false, ""));

    file.save();
    file = read();

    assertThat(file.activeName()).isEqualTo("c");
    assertThat(file.resolve("-")).isEqualTo("a");
    assertThat(file.get("b").previous()).isFalse();

    file.activate("b");
    assertThat(file.resolve("-")).isEqualTo("c");
  }

  @Test
  void refusesNamesThatAreCommands() {
    ConfigFile file = read();
    file.add("delete", Config.DEFAULT);

    assertThatThrownBy(file::save).hasMessage("\"delete\" is not a valid config name");
    assertThat(path()).doesNotExist();
  }

  private Path path() {
    return directory.resolve("new").resolve("configs");
  }

  private ConfigFile read() {
    return ConfigFile.read(path());
  }

  private void write(String text) throws IOException {
    Files.createDirectories(path().getParent());
    Files.writeString(path(), text);
  }
}
