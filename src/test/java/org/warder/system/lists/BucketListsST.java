package org.warder.system.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.ContractTable;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Json;
import org.warder.system.Warder;

/** Filters, order, pages and links of lists of buckets (src/docs/api.md, Paging). */
class BucketListsST extends Warder {

  private static final String UNKNOWN = "ffffffffffffffff";

  private static Fixtures fixtures;
  private static Made org;

  /** In the order of their creation, which is that of their ids. */
  private static final List<Made> BUCKETS = new ArrayList<>();

  @BeforeAll
  static void createBuckets() {
    fixtures = new Fixtures(operator());
    org = fixtures.org();
    for (int i = 0; i < 5; i++) {
      BUCKETS.add(fixtures.bucket(org.id()));
    }
  }

  @Test
  void bucketsOfAnOrganizationComeInTheOrderOfTheirNames() {
    List<String> names =
        operator()
            .get("/api/v2/buckets?orgID=" + org.id())
            .json()
            .path("buckets")
            .findValuesAsText("name");

    assertThat(names).hasSize(7).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(names).startsWith("_monitoring", "_tasks");
    assertThat(ids("/api/v2/buckets?descending=true&orgID=" + org.id(), "buckets"))
        .isEqualTo(reversed(ids("/api/v2/buckets?org=" + org.name(), "buckets")));
  }

  @Test
  void bucketsAfterAnIdStartBehindItsPosition() {
    String path = "/api/v2/buckets?orgID=" + org.id();
    List<String> all = ids(path, "buckets");

    assertThat(ids(path + "&after=" + all.get(3), "buckets")).isEqualTo(all.subList(4, 7));
    assertThat(ids(path + "&descending=true&after=" + all.get(2), "buckets"))
        .containsExactly(all.get(1), all.get(0));
    assertThat(ids("/api/v2/buckets?limit=2&after=" + BUCKETS.get(0).id(), "buckets"))
        .containsExactly(BUCKETS.get(1).id(), BUCKETS.get(2).id());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?limit=5                     | /api/v2/buckets?descending=false&limit=5&offset=0  | /api/v2/buckets?descending=false&limit=5&offset=5 |
          ?limit=5&offset=3            | /api/v2/buckets?descending=false&limit=5&offset=3  | /api/v2/buckets?descending=false&limit=5&offset=8 | /api/v2/buckets?descending=false&limit=5&offset=0
          ?orgID=<org>                 | /api/v2/buckets?descending=false&limit=20&offset=0&orgID=<org> | |
          ?orgID=<org>&limit=7         | /api/v2/buckets?descending=false&limit=7&offset=0&orgID=<org>  | /api/v2/buckets?descending=false&limit=7&offset=7&orgID=<org> |
          ?orgID=<org>&limit=5&offset=5 | /api/v2/buckets?descending=false&limit=5&offset=5&orgID=<org> | | /api/v2/buckets?descending=false&limit=5&offset=0&orgID=<org>
          ?org=<org name>&limit=2&descending=true&offset=4 | /api/v2/buckets?descending=true&limit=2&offset=4&org=<org name> | /api/v2/buckets?descending=true&limit=2&offset=6&org=<org name> | /api/v2/buckets?descending=true&limit=2&offset=2&org=<org name>
          ?name=no%20such              | /api/v2/buckets?bucket=no+such&descending=false&limit=20&offset=0 | |
          ?id=<bucket>                 | /api/v2/buckets?descending=false&id=<bucket>&limit=20&offset=0 | |
          ?orgID=<org>&after=<bucket>&sortBy=ID | /api/v2/buckets?after=<bucket>&descending=false&limit=20&offset=0&orgID=<org>&sortBy=ID | |
          """)
  void linksOfBucketsAreExact(String query, String self, String next, String previous) {
    ContractTable names =
        new ContractTable()
            .let("org", org.id())
            .let("org name", org.name())
            .let("bucket", BUCKETS.get(0).id());
    JsonNode links = operator().get("/api/v2/buckets" + names.fill(query)).json().path("links");

    assertThat(links.path("self").asText()).isEqualTo(names.fill(self));
    assertThat(links.path("next").asText(null)).isEqualTo(next == null ? null : names.fill(next));
    assertThat(links.path("prev").asText(null))
        .isEqualTo(previous == null ? null : names.fill(previous));
  }

  @Test
  void bucketsAreFoundByIdAndByName() {
    Made bucket = BUCKETS.get(0);
    String byName = "/api/v2/buckets?name=" + bucket.name();

    assertThat(ids(byName, "buckets")).containsExactly(bucket.id());
    assertThat(ids(byName + "&org=" + org.name(), "buckets")).containsExactly(bucket.id());
    assertThat(ids(byName + "&orgID=" + org.id() + "&org=no-such", "buckets"))
        .containsExactly(bucket.id());
    assertThat(ids("/api/v2/buckets?name=no-such", "buckets")).isEmpty();
    assertThat(ids("/api/v2/buckets?orgID=" + UNKNOWN, "buckets")).isEmpty();
    assertThat(ids("/api/v2/buckets?id=" + bucket.id() + "&org=", "buckets"))
        .containsExactly(bucket.id());
    Made twin = fixtures.org();
    operator()
        .post(
            "/api/v2/buckets",
            "{\"orgID\": \"%s\", \"name\": \"%s\"}".formatted(twin.id(), bucket.name()));
    assertThat(ids(byName, "buckets")).hasSize(2);
    assertThat(ids(byName + "&offset=1", "buckets")).hasSize(1).doesNotContain(bucket.id());
  }

  private static List<String> reversed(List<String> list) {
    List<String> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<String> ids(String path, String member) {
    return Json.ids(operator().get(path), member);
  }
}
