package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;
import org.warder.system.cli.CliDriver.Result;

/** What tests of the command line have in common. */
abstract class CliSystemTest extends Warder {
  @TempDir Path directory;

  /** The command line without a token, pointed at the server. */
  CliDriver cli() {
    return new CliDriver(directory).with("INFLUX_HOST", instance().url().toString());
  }

  /** The command line of the operator. */
  CliDriver operatorCli() {
    return cliWith(instance().operatorToken());
  }

  /** The command line of whom this token belongs to. */
  CliDriver cliWith(String token) {
    return cli().with("INFLUX_TOKEN", token).with("INFLUX_ORG", instance().org());
  }

  /** A bucket in the first organization. */
  String newBucket(String name) {
    return created(
        "/api/v2/buckets",
        "{\"orgID\":\"%s\",\"name\":\"%s\",\"retentionRules\":[]}"
            .formatted(instance().orgId(), name));
  }

  /** A user. */
  String newUser(String name) {
    return created("/api/v2/users", "{\"name\":\"%s\"}".formatted(name));
  }

  /** What the server keeps of a token's permissions, in short and in order. */
  List<String> permissions(String id) {
    JsonNode token = operator().get("/api/v2/authorizations/" + id).json();
    List<String> permissions = new ArrayList<>();
    for (JsonNode permission : token.get("permissions")) {
      JsonNode resource = permission.get("resource");
      permissions.add(
          permission.get("action").asText()
              + ":"
              + (resource.has("orgID") ? "orgs/" + resource.get("orgID").asText() : "")
              + "/"
              + resource.get("type").asText()
              + (resource.has("id") ? "/" + resource.get("id").asText() : ""));
    }
    return permissions;
  }

  /** A text in the JSON that a command printed. */
  static String field(String json, String key) {
    String start = "\"" + key + "\": \"";
    int from = json.indexOf(start) + start.length();
    return json.substring(from, json.indexOf('"', from));
  }

  /** The ID of the first row of the table that a command printed. */
  static String first(Result result) {
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().lines().toList().get(1).split("\t", 2)[0];
  }

  private static String created(String path, String body) {
    Answer answer = operator().post(path, body);
    if (answer.status() != 201) {
      throw new IllegalStateException(path + ": " + answer);
    }
    return answer.text("id");
  }
}
