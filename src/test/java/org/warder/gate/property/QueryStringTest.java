package org.warder.gate.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warder.gate.requirement.Grant;

/**
 * A query that is allowed names the same bucket for Warder and for the backend. The same queries
 * each time; {@code -Dwarder.seed=…} makes others, and a failure names its seed.
 */
class QueryStringTest {

  private static final int ROUNDS = 20_000;

  private static final List<String> QUERIES =
      List.of(
          "db=a&precision=ns",
          "bucket=a&org=o",
          "db=a&rp=autogen",
          "db=a&rp=secret",
          "bucketID=00000000000000b1&orgID=00000000000000a1");
  private static final List<String> QUERY_PIECES =
      List.of(
          "&",
          "=",
          ";",
          "%",
          "%26",
          "%3D",
          "%3b",
          "%00",
          "%2",
          "%zz",
          "%FF",
          "%C3%A4",
          "+",
          "%20",
          "/",
          "%2F",
          "db",
          "DB",
          "d%62",
          "bucket",
          "b%75cket",
          "bucketID",
          "rp",
          "&db=secret",
          "db=secret&",
          "&rp=secret",
          "&bucket=secret",
          "bucketID=00000000000000b2&",
          "?",
          "secret");

  private final long seed = Long.getLong("warder.seed", 1);
  private final Random random = new Random(seed);

  @Test
  void aQueryStringMeansTheSameToTheBackend() {
    Mutations mutations = new Mutations(random, QUERY_PIECES);
    int allowed = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String query = mutations.mutate(QUERIES.get(random.nextInt(QUERIES.size())));
      allowed +=
          onlyBucket("influxdb3-core", "POST", "/api/v3/write_lp?" + query)
              .map(grant -> check(query, List.of(grant.name()), BackendForm.inRust(query, "db")))
              .orElse(0);
      allowed +=
          onlyBucket("influxdb3-core", "POST", "/api/v2/write?" + query)
              .map(
                  grant -> check(query, List.of(grant.name()), BackendForm.inRust(query, "bucket")))
              .orElse(0);
      allowed +=
          onlyBucket("influxdb2", "POST", "/api/v2/write?" + query)
              .map(grant -> check(query, named(grant), inInfluxDb2(query)))
              .orElse(0);
      allowed +=
          onlyBucket("influxdb2", "POST", "/write?" + query)
              .map(grant -> check(query, List.of(grant.name()), List.of(mapped(query))))
              .orElse(0);
    }
    assertThat(allowed).as("seed %d", seed).isGreaterThan(ROUNDS / 4);
  }

  private int check(String query, List<String> checked, List<String> understood) {
    assertThat(understood).as("seed %d: %s", seed, query).isEqualTo(checked);
    return 1;
  }

  private static List<String> named(Grant grant) {
    return grant.id() == null ? List.of(grant.name(), "") : List.of("", grant.id().toString());
  }

  private static List<String> inInfluxDb2(String query) {
    return List.of(
        BackendForm.inGo(query, "bucket"), BackendForm.inGo(query, "bucketID").toLowerCase());
  }

  /** The bucket that InfluxDB 2 has for a database and a policy. */
  private static String mapped(String query) {
    String db = BackendForm.inGo(query, "db");
    String rp = BackendForm.inGo(query, "rp");
    return rp.isEmpty() || rp.equals("autogen") ? db : db + "/" + rp;
  }

  private static Optional<Grant> onlyBucket(String map, String method, String target) {
    return Needed.grants(map, method, target).stream().findFirst();
  }
}
