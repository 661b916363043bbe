package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Http;
import org.warder.system.Warder;

/** What the management port says of the gate (src/docs/gate/README.md, Metrics). */
class MetricsST extends Warder {

  private static final String WRITE = "/api/v3/write_lp?db=iot-center";

  @ParameterizedTest
  @EnumSource(Asked.class)
  void countChecksByDialectAndOutcome(Asked proxy) {
    String dialect = proxy.name().toLowerCase().replace('_', '-');
    String allowed = counter(dialect, "allowed");
    String refused = counter(dialect, "no_credential");
    double allowedBefore = value(allowed);
    double refusedBefore = value(refused);

    proxy.about(instance().url(), instance().operatorToken(), "POST", WRITE);
    proxy.about(instance().url(), instance().operatorToken(), "POST", WRITE);
    proxy.about(instance().url(), null, "POST", WRITE);

    assertThat(value(allowed)).isEqualTo(allowedBefore + 2);
    assertThat(value(refused)).isEqualTo(refusedBefore + 1);
  }

  @Test
  void tellHowLongChecksTook() {
    double before = value("warder_gate_check_microseconds_count");

    Asked.FORWARD_AUTH.about(instance().url(), instance().operatorToken(), "POST", WRITE);

    assertThat(value("warder_gate_check_microseconds_count")).isEqualTo(before + 1);
    assertThat(metrics()).contains("warder_gate_check_microseconds_bucket{", "le=\"100.0\"");
  }

  @Test
  void tellOfTheCacheAndOfTokens() {
    operator().get("/api/v2/me");
    double hits = value("warder_cache_hits{cache=\"tokens\"");
    double loads = value("warder_cache_loads{cache=\"tokens\"");

    operator().get("/api/v2/me");
    anonymous().withToken(unique("unknown")).get("/api/v2/me");

    assertThat(value("warder_cache_hits{cache=\"tokens\"")).isEqualTo(hits + 1);
    assertThat(value("warder_cache_loads{cache=\"tokens\"")).isEqualTo(loads + 1);
    assertThat(value("warder_cache_entries{cache=\"tokens\"")).isPositive();
    assertThat(value("warder_tokens{")).isNotNegative();
    assertThat(metrics()).contains("status=\"active\"", "status=\"owner_deleted\"");
  }

  @Test
  void areWhatTheDashboardShows() throws IOException {
    String dashboard = Files.readString(Path.of("src/docs/gate/dashboard.json"));
    Set<String> shown = new TreeSet<>();
    Matcher name = Pattern.compile("warder_[a-z_]+").matcher(dashboard);
    while (name.find()) {
      shown.add(name.group());
    }

    assertThat(shown).hasSizeGreaterThan(4);
    assertThat(shown).allSatisfy(metric -> assertThat(metrics()).contains("\n" + metric + "{"));
  }

  private static String counter(String dialect, String outcome) {
    return "warder_gate_checks_total{dialect=\"%s\",mp_scope=\"application\",outcome=\"%s\""
        .formatted(dialect, outcome);
  }

  /** The value of the first line that begins so. */
  private static double value(String start) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + " is not in " + metrics()));
  }

  private static String metrics() {
    return new Http(managementUrl(), null).get("/metrics").body();
  }
}
