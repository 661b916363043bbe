package org.warder;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of src/docs/packages.md, Upgrade, for a program that somebody has configured. */
class UpgradeTest {

  private static final Path SHIPPED = Path.of("src/main/assembly/server").toAbsolutePath();
  private static final Path DOCUMENT = Path.of("src/docs/packages.md");
  private static final Pattern COMMANDS =
      Pattern.compile("\n## Upgrade\n.*?\n```sh\n(.*?)\n```", Pattern.DOTALL);

  @TempDir private Path opt;
  private Path program;

  @BeforeEach
  void installAndPack() throws Exception {
    program = opt.resolve("warder");
    write(program.resolve("wlp/lib/com.example_1.jar"), "old");
    Path next = Files.createDirectory(opt.resolve("warder-2"));
    assertSucceeds("cp -a '" + SHIPPED + "/.' warder-2/");
    write(next.resolve("wlp/lib/com.example_2.jar"), "new");
    assertSucceeds("tar czf warder-server.tar.gz warder-2 && rm -r warder-2");
  }

  @Test
  void keepsSettingsAndDataAndNothingElse() throws Exception {
    Path settings = write(program.resolve("etc/warder.env"), "DATA_DIR='/srv/warder'\n");
    Files.setPosixFilePermissions(settings, fromString("rw-------"));
    write(program.resolve("data/derby/log"), "rows");

    // The second time, there is what the first has left.
    for (int upgrade = 1; upgrade <= 2; upgrade++) {
      assertSucceeds(documented());
    }

    assertThat(settings).hasContent("DATA_DIR='/srv/warder'");
    assertThat(Files.getPosixFilePermissions(settings)).isEqualTo(fromString("rw-------"));
    assertThat(program.resolve("data/derby/log")).hasContent("rows");
    assertIsTheNewVersion();
  }

  @Test
  void leavesTheOldVersionBeside() throws Exception {
    write(program.resolve("data/derby/log"), "rows");

    assertSucceeds(documented());

    assertThat(opt.resolve("warder.old/wlp/lib/com.example_1.jar")).exists();
    assertThat(opt.resolve("warder.old/data/derby/log")).hasContent("rows");
  }

  @Test
  void needsNeitherSettingsNorDataThere() throws Exception {
    assertSucceeds(documented());

    assertIsTheNewVersion();
    assertThat(program.resolve("etc/warder.env")).doesNotExist();
    assertThat(program.resolve("data")).doesNotExist();
  }

  private void assertIsTheNewVersion() {
    assertThat(program.resolve("bin/warder-server")).isExecutable();
    assertThat(program.resolve("wlp/lib/com.example_2.jar")).exists();
    assertThat(program.resolve("wlp/lib/com.example_1.jar")).doesNotExist();
  }

  /** For another place than {@code /opt}, which needs nobody's leave. */
  private String documented() throws IOException {
    Matcher commands = COMMANDS.matcher(Files.readString(DOCUMENT));
    assertThat(commands.find()).isTrue();
    return commands.group(1).replace("sudo ", "").replace("/opt/", opt + "/");
  }

  private void assertSucceeds(String commands) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", commands)
            .directory(opt.toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
