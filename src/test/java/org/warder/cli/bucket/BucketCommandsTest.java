package org.warder.cli.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class BucketCommandsTest {
  private static final String BUCKET =
      """
      {"id":"3","orgID":"5","type":"user","name":"b","retentionRules":[{"type":"expire",
       "everySeconds":2592000,"shardGroupDurationSeconds":86400}],"createdAt":"2026-06-01T09:14:07Z",
       "updatedAt":"2026-06-01T09:14:07Z","links":{"self":"/api/v2/buckets/3"},"labels":[]}
      """;

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void createsABucketThatKeepsDataForever() {
    server.on("POST /api/v2/buckets", 201, BUCKET);

    assertThat(run("bucket create -n b --org-id 5").out())
        .isEqualTo(
            """
            ID\tName\tRetention\tShard group duration\tOrganization ID\tSchema Type
            3\tb\t720h0m0s\t24h0m0s\t\t\t5\t\timplicit
            """);
    assertThat(server.last().body())
        .isEqualTo(
            """
            {"name":"b","orgID":"5","retentionRules":null,"schemaType":"implicit"}
            """);
  }

  @Test
  void createsABucketThatForgets() {
    server.on("POST /api/v2/buckets", 201, BUCKET);

    run("bucket create -n b --org-id 5 -r 1d12h --shard-group-duration 1h -d x");
    assertThat(server.last().body())
        .isEqualTo(
            """
            {"description":"x","name":"b","orgID":"5","retentionRules":[{"everySeconds":129600,"shardGroupDurationSeconds":3600,"type":"expire"}],"schemaType":"implicit"}
            """);

    run("bucket create -n b --org-id 5 --shard-group-duration 1h");
    assertThat(server.last().body()).contains("\"everySeconds\":2592000");
  }

  @Test
  void knowsTwoSchemaTypes() {
    assertThat(run("bucket create -n b --org-id 5 --schema-type x").err())
        .startsWith("Error: flag --schema-type is \"x\"; it is implicit or explicit\n");
  }

  @Test
  void printsABucketAsJson() {
    server.on("GET /api/v2/buckets?org=o&name=b", 200, "{}");
    server.on("GET /api/v2/buckets?name=b&org=o", 200, "{\"buckets\":[" + BUCKET + "]}");

    assertThat(run("bucket list --org o -n b --json").out())
        .isEqualTo(
            """
            [
            \t{
            \t\t"createdAt": "2026-06-01T09:14:07Z",
            \t\t"id": "3",
            \t\t"labels": [],
            \t\t"links": {
            \t\t\t"self": "/api/v2/buckets/3"
            \t\t},
            \t\t"name": "b",
            \t\t"orgID": "5",
            \t\t"retentionRules": [
            \t\t\t{
            \t\t\t\t"everySeconds": 2592000,
            \t\t\t\t"shardGroupDurationSeconds": 86400,
            \t\t\t\t"type": "expire"
            \t\t\t}
            \t\t],
            \t\t"type": "user",
            \t\t"updatedAt": "2026-06-01T09:14:07Z"
            \t}
            ]
            """);
  }

  @Test
  void listsPageByPage() {
    server.on("GET /api/v2/buckets?limit=20&orgID=5", 200, page(0, 20));
    server.on("GET /api/v2/buckets?limit=20&offset=20&orgID=5", 200, page(20, 3));

    assertThat(run("bucket list --org-id 5 --hide-headers").out().lines()).hasSize(23);
  }

  @Test
  void listsNoMoreThanTheLimit() {
    server.on("GET /api/v2/buckets?limit=2&offset=1&orgID=5", 200, page(1, 2));
    server.on("GET /api/v2/buckets?limit=1&offset=3&orgID=5", 200, page(3, 1));

    assertThat(
            run("bucket list --org-id 5 --page-size 2 --limit 3 --offset 1 --hide-headers")
                .out()
                .lines())
        .hasSize(3);
  }

  @Test
  void endsAtAServerThatRepeatsItsPage() {
    server.on("GET /api/v2/buckets?limit=2&orgID=5", 200, page(0, 2));
    server.on("GET /api/v2/buckets?limit=2&offset=2&orgID=5", 200, page(0, 2));

    assertThat(run("bucket list --org-id 5 --page-size 2 --hide-headers").out().lines()).hasSize(2);
  }

  @Test
  void showsNoBucketsAsNull() {
    server.on("GET /api/v2/buckets?limit=20&orgID=5", 200, "{\"buckets\":[]}");

    assertThat(run("bucket list --org-id 5 --json").out()).isEqualTo("null\n");
  }

  @Test
  void takesNoNumberForAnother() {
    server.on(
        "GET /api/v2/buckets?limit=20&orgID=5",
        200,
        "{\"buckets\":[{\"retentionRules\":[{\"everySeconds\":18446744073709551617}]}]}");

    assertThat(run("bucket list --org-id 5").err())
        .isEqualTo(
            "Error: the field \"everySeconds\" of the server's response is not a number of 64"
                + " bits\n");
  }

  @Test
  void deletesByIdOrByNameInAnOrganization() {
    server.on("GET /api/v2/buckets?id=3", 200, "{\"buckets\":[" + BUCKET + "]}");
    server.on("GET /api/v2/buckets?name=b&org=o", 200, "{\"buckets\":[" + BUCKET + "]}");
    server.on("DELETE /api/v2/buckets/3", 204, null, "");

    assertThat(run("bucket delete -i 3").out()).endsWith("\timplicit\ttrue\n");
    assertThat(run("bucket delete -n b -o o").exit()).isZero();
  }

  @Test
  void saysWhatADeletionNeeds() {
    server.on("GET /api/v2/buckets?id=3", 200, "{\"buckets\":[]}");

    assertThat(run("bucket delete").err())
        .isEqualTo("Error: must specify bucket ID or bucket name\n");
    assertThat(run("bucket delete -n b").err())
        .isEqualTo("Error: must specify org ID or org name when deleting a bucket by name\n");
    assertThat(run("bucket delete -i 3").err()).isEqualTo("Error: bucket \"3\" not found\n");
    assertThat(run("bucket list").err()).isEqualTo("Error: must specify org ID or org name\n");
  }

  private static String page(int from, int size) {
    return IntStream.range(from, from + size)
        .mapToObj(number -> "{\"id\":\"" + number + "\"}")
        .collect(Collectors.joining(",", "{\"buckets\":[", "]}"));
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }
}
