package org.warder.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

/** The permissions that flags of a new token ask for. */
class GrantTest {
  private FakeServer server;

  @BeforeEach
  void startServer() {
    server =
        new FakeServer()
            .on("GET /api/v2/orgs?org=o", 200, "{\"orgs\":[{\"id\":\"000000000000000a\"}]}")
            .on("GET /api/v2/users?name=u", 200, "{\"users\":[{\"id\":\"000000000000000b\"}]}")
            .on("GET /api/v2/me", 200, "{\"id\":\"000000000000000e\"}")
            .on(
                "GET /api/v2/resources",
                200,
                "application/json",
                "[\"authorizations\",\"orgs\",\"users\",\"tasks\",\"instance\"]")
            .on("POST /api/v2/authorizations", 201, "{}");
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }

  /** The permissions of the last request, in words; the organization's ID is {@code org}. */
  private List<String> permissions() {
    List<String> words = new ArrayList<>();
    var body = Json.createReader(new StringReader(server.last().body())).readObject();
    for (var value : body.getJsonArray("permissions")) {
      var permission = value.asJsonObject();
      var resource = permission.getJsonObject("resource");
      String text = permission.getString("action") + " " + resource.getString("type");
      if (resource.containsKey("id")) {
        text += " " + resource.getString("id");
      }
      if (resource.containsKey("name")) {
        text += " '" + resource.getString("name") + "'";
      }
      if (resource.containsKey("orgID")) {
        assertThat(resource.getString("orgID")).isEqualTo("000000000000000a");
        text += " org";
      }
      words.add(text);
    }
    return words;
  }

  @Test
  void scopesTypesToTheOrganizationSaveOrgsAndUsers() {
    run("auth create --org o --write-users --read-orgs --read-buckets --write-buckets");

    assertThat(permissions())
        .containsExactly("read buckets org", "write buckets org", "read orgs", "write users");
  }

  @Test
  void putsSingleBucketsFirst() {
    run(
        "auth create --org o --read-tasks --write-bucket 000000000000000d --read-bucket"
            + " 000000000000000c --write-bucket-name b --read-bucket 000000000000000d");

    assertThat(permissions())
        .containsExactly(
            "read buckets 000000000000000c org",
            "read buckets 000000000000000d org",
            "write buckets 000000000000000d org",
            "write buckets 'b' org",
            "read tasks org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--read-dbrps", "--read-dbrp"})
  void takesTheDocumentedSpellingOfDbrps(String flag) {
    run("auth create --org o " + flag);

    assertThat(permissions()).containsExactly("read dbrp org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--read-user", "--read-users", "-read-users"})
  void takesTheDocumentedSpellingOfUsers(String flag) {
    run("auth create --org o " + flag);

    assertThat(permissions()).containsExactly("read users");
  }

  @Test
  void givesAnOperatorTokenEverythingButInstance() {
    run("auth create --org o --operator");

    assertThat(permissions())
        .containsExactly(
            "read authorizations",
            "write authorizations",
            "read orgs",
            "write orgs",
            "read users",
            "write users",
            "read tasks",
            "write tasks");
  }

  @Test
  void givesAnAllAccessTokenTheOrganizationAndItsOwnUser() {
    run("auth create --org o --all-access");

    assertThat(permissions())
        .containsExactly(
            "read authorizations org",
            "write authorizations org",
            "read orgs 000000000000000a",
            "read users 000000000000000e",
            "write users 000000000000000e",
            "read tasks org",
            "write tasks org");
  }

  @Test
  void givesAnAllAccessTokenForAnotherThatUser() {
    run("auth create --org o --user u --all-access");

    assertThat(permissions()).contains("write users 000000000000000b");
    assertThat(server.lines()).doesNotContain("GET /api/v2/me");
  }

  @Test
  void composesNothingWithOperatorOrAllAccess() {
    assertThat(run("auth create --org o --operator --read-tasks").err())
        .isEqualTo("Error: cannot compose other permissions with operator permissions\n");
    assertThat(run("auth create --org o --operator --all-access").err())
        .isEqualTo("Error: cannot compose other permissions with all access permissions\n");
  }

  @Test
  void leavesItToTheServerToRefuseATokenWithoutPermissions() {
    run("auth create --org o");

    assertThat(server.last().body()).contains("\"permissions\":null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iot-center", "00000000000000001"})
  void refusesABucketNameWhereAnIdBelongs(String id) {
    var result = run("auth create --org o --read-bucket " + id);

    assertThat(result.err())
        .startsWith(
            "Error: invalid bucket ID '"
                + id
                + "': id must have a length of 16 bytes (did you pass a bucket name instead of an"
                + " ID?)\n")
        .contains("--read-bucket-name");
    assertThat(result.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gggggggggggggggg", "0000000000000000"})
  void refusesABucketIdThatIsNone(String id) {
    assertThat(run("auth create --org o --write-bucket " + id).err())
        .startsWith("Error: invalid bucket ID '" + id + "': invalid ID (did you");
  }
}
