package org.warder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The systemd unit and the Helm chart that come with the archive, judged by their own tools. */
class PackagingTest {

  private static final Path SHIPPED = Path.of("src/main/assembly/server").toAbsolutePath();
  private static final Path UNIT = SHIPPED.resolve("systemd/warder.service");
  private static final Path CHART = SHIPPED.resolve("helm");

  /** In tenths: systemd calls it OK up to 2.0. */
  private static final String EXPOSURE = "15";

  private static final String DATABASE = "jdbc:postgresql://db/warder?sslmode=verify-full&x='";
  private static final List<String> REQUIRED =
      List.of(
          "--set",
          "image.repository=registry.example/warder,database.existingSecret=warder-db",
          "--set-string",
          "database.url=" + DATABASE);

  @TempDir private Path folder;

  private record Output(int exitCode, String text) {}

  @Test
  void systemdUnderstandsTheUnit() throws Exception {
    require("systemd-analyze");
    // systemd looks for what is to be run, where it is said to be.
    Path unit = folder.resolve("warder.service");
    String program = "\"" + SHIPPED.resolve("bin/warder-server") + "\"";
    Files.writeString(
        unit, Files.readString(UNIT).replace("/opt/warder/bin/warder-server", program));

    Output output = run("systemd-analyze", "--man=no", "verify", unit.toString());

    assertThat(output).isEqualTo(new Output(0, ""));
  }

  @Test
  void theUnitIsHardened() throws Exception {
    require("systemd-analyze");

    Output output =
        run(
            "systemd-analyze",
            "security",
            "--offline=true",
            "--no-pager",
            "--threshold=" + EXPOSURE,
            UNIT.toString());

    assertThat(output.exitCode()).as(output.text()).isZero();
  }

  @Test
  void theChartIsOfThisVersion() throws IOException {
    Matcher version =
        Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();

    assertThat(CHART.resolve("Chart.yaml"))
        .content()
        .contains("\nversion: " + version.group(1), "\nappVersion: " + version.group(1));
  }

  @Test
  void theChartIsSound() throws Exception {
    require("helm");

    Output lint = helm("lint", "--strict", CHART.toString());
    Output rendered = helm("template", "tokens", CHART.toString());

    assertThat(lint.exitCode()).as(lint.text()).isZero();
    assertThat(rendered.exitCode()).as(rendered.text()).isZero();
    assertThat(rendered.text())
        .contains(
            "kind: Deployment",
            "replicas: 2",
            "kind: Service",
            "kind: PodDisruptionBudget",
            "value: \"" + DATABASE + "\"",
            "name: warder-db",
            "runAsNonRoot: true",
            "readOnlyRootFilesystem: true",
            "path: /health/started",
            "path: /health/live",
            "path: /health/ready",
            "name: SHUTDOWN_DELAY");
  }

  @Test
  void theChartSaysWhatIsMissingOrWrong() throws Exception {
    require("helm");

    assertThat(run("helm", "template", "tokens", CHART.toString()).text())
        .contains("must name the image");
    assertThat(
            helm("template", "tokens", CHART.toString(), "--set", "settings.USAGE_DAYS=9").text())
        // The schema's own words, in either of the two ways in which versions of Helm write them.
        .containsPattern("settings[/.]USAGE_DAYS.*string");
    assertThat(
            helm("template", "t", CHART.toString(), "--set-string", "database.url=postgres://db")
                .text())
        .containsPattern("database[/.]url.*[Dd]oes not match");
  }

  private Output helm(String... command) throws Exception {
    List<String> all = new ArrayList<>(List.of("helm", command[0]));
    all.addAll(REQUIRED);
    all.addAll(Arrays.asList(command).subList(1, command.length));
    return run(all.toArray(String[]::new));
  }

  private Output run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), text);
  }

  private static void require(String program) {
    boolean isInstalled =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    assumeTrue(isInstalled, "NOT RUN: " + program + " is not installed");
  }
}
