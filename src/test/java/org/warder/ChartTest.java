package org.warder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.InstalledTool.Output;

/** The Helm chart that comes with the archive, judged by Helm. */
class ChartTest {

  private static final Path CHART = Path.of("src/main/assembly/server/helm").toAbsolutePath();
  private static final Pattern VARIABLE = Pattern.compile("(?m)^ +- name: ([A-Z_]+)$");

  private static final String DATABASE = "jdbc:postgresql://db/warder?sslmode=verify-full&x='";
  private static final List<String> REQUIRED =
      List.of(
          "--set",
          "image.repository=registry.example/warder,database.existingSecret=warder-db",
          "--set-string",
          "database.url=" + DATABASE);

  @TempDir private Path folder;

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
            "failureThreshold: 1800",
            "name: SHUTDOWN_DELAY")
        .doesNotContain("envFrom", "https");
  }

  @Test
  void theChartSaysWhatIsMissingOrWrong() throws Exception {
    assertThat(
            new InstalledTool("helm", folder)
                .run("helm", "template", "tokens", CHART.toString())
                .text())
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

  @Test
  void secretsAndFilesComeFromOutside() throws Exception {
    Path values =
        Files.writeString(
            folder.resolve("values.yaml"),
            """
            extraEnv:
              - name: SETUP_SECRET
                valueFrom:
                  secretKeyRef: {name: warder-settings, key: setup-secret}
            extraEnvFrom:
              - secretRef: {name: more-settings}
            extraVolumes:
              - name: tls
                secret: {secretName: warder-tls}
            extraVolumeMounts:
              - name: tls
                mountPath: /etc/warder/tls
            service:
              httpsPort: 443
            startupProbe:
              failureThreshold: 3000000
            """);

    Output rendered = helm("template", "tokens", CHART.toString(), "--values", values.toString());

    assertThat(rendered.exitCode()).as(rendered.text()).isZero();
    assertThat(rendered.text().lines().map(String::strip).toList())
        .containsSubsequence("- name: SHUTDOWN_DELAY", "- name: SETUP_SECRET", "key: setup-secret")
        .containsSubsequence("envFrom:", "- secretRef:", "name: more-settings")
        .containsSubsequence("- name: https", "containerPort: 8443", "failureThreshold: 3000000")
        .containsSubsequence("mountPath: /tmp", "- mountPath: /etc/warder/tls", "name: tls")
        .containsSubsequence("volumes:", "- name: tls", "secretName: warder-tls")
        .containsSubsequence("- name: https", "port: 443", "targetPort: https");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "settings.SERVERS=one    | settings must not have SERVERS: the chart sets it",
        "settings.DB_URL=x       | settings must not have DB_URL: database.url sets it",
        "settings.OPS_PORT=9     | settings must not have OPS_PORT: probes ask 9086",
        "settings.SETUP_SECRET=x | settings must not have SETUP_SECRET: name a secret with it",
        "extraEnv[0].name=DB_USER    | extraEnv must not have DB_USER: database.existingSecret has it",
        "extraEnv[0].name=LOG_FORMAT | extraEnv must not have LOG_FORMAT: settings has it",
      })
  void aSettingHasOnePlace(String value, String refusal) throws Exception {
    Output output = helm("template", "tokens", CHART.toString(), "--set-string", value);

    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text()).contains(refusal);
  }

  /** Without Helm: a variable that the chart sets cannot be set twice. */
  @Test
  void whatTheChartSetsIsRefusedElsewhere() throws IOException {
    List<String> set =
        VARIABLE
            .matcher(Files.readString(CHART.resolve("templates/deployment.yaml")))
            .results()
            .map((MatchResult name) -> name.group(1))
            .toList();

    assertThat(set).contains("SERVERS", "DB_PASSWORD");
    assertThat(CHART.resolve("templates/_names.tpl"))
        .content()
        .contains(set.stream().map(name -> "\n" + name + ": ").toList());
  }

  private Output helm(String... command) throws Exception {
    InstalledTool helm = new InstalledTool("helm", folder);
    List<String> all = new ArrayList<>(List.of("helm", command[0]));
    all.addAll(REQUIRED);
    all.addAll(Arrays.asList(command).subList(1, command.length));
    return helm.run(all.toArray(String[]::new));
  }
}
