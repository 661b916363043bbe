package org.warder.cli.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class BucketUpdateTest {
  private static final String BUCKET = "{\"id\":\"3\",\"orgID\":\"5\",\"name\":\"b\"}";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }

  @Test
  void changesWhatIsGiven() {
    server.on("PATCH /api/v2/buckets/3", 200, BUCKET);

    run("bucket set -i 3 -r 0");
    assertThat(server.last().body())
        .isEqualTo("{\"retentionRules\":[{\"everySeconds\":0,\"type\":\"expire\"}]}\n");
    run("bucket update -i 3 -n b");
    assertThat(server.last().body()).isEqualTo("{\"name\":\"b\"}\n");
  }

  @Test
  void sendsNoRetentionWhereOnlyTheShardGroupChanges() {
    server.on("PATCH /api/v2/buckets/3", 200, BUCKET);

    run("bucket update -i 3 --shard-group-duration 12h");
    assertThat(server.last().body())
        .isEqualTo(
            "{\"retentionRules\":[{\"shardGroupDurationSeconds\":43200,\"type\":\"expire\"}]}\n");
    run("bucket update -i 3 --description d");
    assertThat(server.last().body()).isEqualTo("{\"description\":\"d\"}\n");
  }

  @Test
  void takesNoNewNameFromTheEnvironment() {
    server.on("PATCH /api/v2/buckets/3", 200, BUCKET);

    CliRun.against(server).with("INFLUX_BUCKET_NAME", "other").run("bucket update -i 3 -d d");
    assertThat(server.last().body()).isEqualTo("{\"description\":\"d\"}\n");
  }

  @Test
  void sendsNothingWhereADurationIsWrong() {
    assertThat(run("bucket update -i 3 -r 3600500ms").err())
        .isEqualTo("Error: retention \"3600500ms\" is too precise, must be divisible by 1s\n");
    assertThat(run("bucket create -n b --org o --shard-group-duration 1500ms").err())
        .isEqualTo(
            "Error: shard group duration \"1500ms\" is too precise, must be divisible by 1s\n");
    assertThat(server.requests()).isEmpty();
  }
}
