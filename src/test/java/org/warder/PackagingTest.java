package org.warder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.InstalledTool.Output;

/** The systemd unit that comes with the archive, judged by the tools of systemd. */
class PackagingTest {

  private static final Path SHIPPED = Path.of("src/main/assembly/server").toAbsolutePath();
  private static final Path UNIT = SHIPPED.resolve("systemd/warder.service");

  /** In tenths: systemd calls it OK up to 2.0. */
  private static final String EXPOSURE = "15";

  /** What the document has somebody add to the unit. */
  private static final Pattern DROP_IN =
      Pattern.compile("```ini\n(\\[Service]\n.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;
  private InstalledTool systemd;

  @BeforeEach
  void find() {
    systemd = new InstalledTool("systemd-analyze", folder);
  }

  @Test
  void systemdUnderstandsTheUnit() throws Exception {
    assertThat(verify(runnable())).isEqualTo(new Output(0, ""));
  }

  @Test
  void systemdUnderstandsWhatIsDocumentedForIt() throws Exception {
    Path unit = runnable();
    Path dropIns = Files.createDirectory(folder.resolve("warder.service.d"));
    Matcher documented =
        DROP_IN.matcher(Files.readString(Path.of("src/docs/packages.md").toAbsolutePath()));
    int count = 0;
    while (documented.find()) {
      count++;
      Files.writeString(dropIns.resolve(count + ".conf"), documented.group(1));
    }

    assertThat(count).isPositive();
    assertThat(verify(unit)).isEqualTo(new Output(0, ""));
    Files.writeString(dropIns.resolve("wrong.conf"), "[Service]\nGroups=x\n");
    assertThat(verify(unit).text()).as("that drop-ins are read").contains("Groups");
  }

  @Test
  void theUnitIsHardened() throws Exception {
    Output output =
        systemd.run(
            "systemd-analyze",
            "security",
            "--offline=true",
            "--no-pager",
            "--threshold=" + EXPOSURE,
            UNIT.toString());

    assertThat(output.exitCode()).as(output.text()).isZero();
  }

  /** systemd looks for what is to be run, where it is said to be. */
  private Path runnable() throws IOException {
    String program = "\"" + SHIPPED.resolve("bin/warder-server") + "\"";
    return Files.writeString(
        folder.resolve("warder.service"),
        Files.readString(UNIT).replace("/opt/warder/bin/warder-server", program));
  }

  private Output verify(Path unit) throws Exception {
    return systemd.run("systemd-analyze", "--man=no", "verify", unit.toString());
  }
}
