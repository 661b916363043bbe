package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.Made;

/** {@code influx bucket} and {@code influx telegrafs}, request by request. */
class InfluxCliBucketST extends InfluxCli {

  @Test
  void bucketCreateSendsASchemaTypeAndNullForNoRules() throws Exception {
    JsonNode created =
        json(
            201,
            post(
                "/api/v2/buckets",
                "{\"name\":\"%s\",\"orgID\":\"%s\",\"retentionRules\":null,\"schemaType\":\"implicit\"}\n"
                    .formatted(unique("b"), org.id())));

    assertThat(created.at("/retentionRules/0/everySeconds").asLong()).isZero();
    assertThat(created.at("/retentionRules/0/shardGroupDurationSeconds").asLong())
        .isEqualTo(604_800);
  }

  @Test
  void bucketListPagesUntilAPageIsShort() throws Exception {
    Made full = fixtures.org();
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 23; i++) {
      made.add(fixtures.bucket(full.id()).id());
    }
    List<String> listed = new ArrayList<>();
    int size;
    do {
      String offset = listed.isEmpty() ? "" : "&offset=" + listed.size();
      List<String> page =
          get("/api/v2/buckets?limit=20" + offset + "&org=" + full.name())
              .path("buckets")
              .findValuesAsText("id");
      size = page.size();
      listed.addAll(page);
    } while (size == 20);

    assertThat(listed).hasSize(25).doesNotHaveDuplicates().containsAll(made);
  }

  @Test
  void bucketUpdateAndDeleteByName() throws Exception {
    Made bucket = fixtures.bucket(org.id());
    JsonNode updated =
        json(
            200,
            patch(
                "/api/v2/buckets/" + bucket.id(),
                "{\"retentionRules\":[{\"everySeconds\":2592000,"
                    + "\"shardGroupDurationSeconds\":7200,\"type\":\"expire\"}]}\n"));
    JsonNode found = get("/api/v2/buckets?name=" + bucket.name() + "&orgID=" + org.id());

    assertThat(updated.at("/retentionRules/0/shardGroupDurationSeconds").asLong()).isEqualTo(7_200);
    assertThat(found.at("/buckets/0/id").asText()).isEqualTo(bucket.id());
    assertThat(send("DELETE /api/v2/buckets/" + bucket.id() + " HTTP/1.1").statusLine())
        .contains(" 204 ");
  }

  @Test
  void telegrafsAreListedByOrganizationAndReadById() throws Exception {
    String telegraf = fixtures.telegraf(org.id()).id();

    assertThat(get("/api/v2/telegrafs?orgID=" + org.id()).path("configurations"))
        .extracting(configuration -> configuration.path("id").asText())
        .contains(telegraf);
    assertThat(get("/api/v2/telegrafs/" + telegraf).path("orgID").asText()).isEqualTo(org.id());
  }
}
