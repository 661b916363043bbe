package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.cli.CliDriver.Result;

class AuthST extends CliSystemTest {

  @Test
  void showsATokenInTheBytesOfInflux() {
    String bucket = newBucket(unique("b"));
    String org = instance().orgId();
    String user = instance().userId();
    String json =
        operatorCli()
            .run("auth", "create", "--read-bucket", bucket, "-d", "a <b> & ü", "--json")
            .product();
    String id = field(json, "id");
    String secret = field(json, "token");

    assertThat(json)
        .isEqualTo(
            """
            {
            \t"id": "%s",
            \t"description": "a \\u003cb\\u003e \\u0026 ü",
            \t"token": "%s",
            \t"status": "active",
            \t"userName": "ops",
            \t"userID": "%s",
            \t"permissions": [
            \t\t"read:orgs/%s/buckets/%s"
            \t]
            }
            """
                .formatted(id, secret, user, org, bucket));
    assertThat(operatorCli().run("auth", "list", "--id", id).product())
        .isEqualTo(
            """
            ID\t\t\tDescription\tToken\t\tUser Name\tUser ID\t\t\tPermissions
            %s\ta <b> & ü\tredacted\tops\t\t%s\t[read:orgs/%s/buckets/%s]
            """
                .formatted(id, user, org, bucket));
    assertThat(operatorCli().run("auth", "delete", "--id", id, "--hide-headers").product())
        .isEqualTo(
            "%s\ta <b> & ü\tredacted\tops\t%s\t[read:orgs/%s/buckets/%s]\ttrue\n"
                .formatted(id, user, org, bucket));
    assertThat(cliWith(secret).run("auth", "list").err())
        .startsWith(
            "Error: could not find authorization with given parameters: 401 Unauthorized:"
                + " unauthorized access\nHint: ");
  }

  @Test
  void filtersTokensByUserAndOrganization() {
    String name = unique("u");
    newUser(name);
    String json =
        operatorCli().run("auth", "create", "--user", name, "--read-tasks", "--json").product();
    String id = field(json, "id");

    assertThat(operatorCli().run("auth", "list", "--user", name, "--hide-headers").product())
        .startsWith(id)
        .hasLineCount(1);
    assertThat(operatorCli().run("auth", "list", "--user-id", field(json, "userID")).product())
        .hasLineCount(2);
    assertThat(operatorCli().run("auth", "list").product()).contains(id);
    Result other = operatorCli().with("INFLUX_ORG", "nowhere").run("auth", "list");
    assertThat(other.err())
        .isEqualTo(
            "Error: could not find authorization with given parameters: 404 Not Found: organization"
                + " name \"nowhere\" not found\n");
    assertThat(other.exit()).isEqualTo(1);
  }

  @Test
  void switchesATokenOffAndOn() {
    String json = operatorCli().run("auth", "create", "--read-tasks", "--json").product();
    String id = field(json, "id");
    String secret = field(json, "token");

    assertThat(operatorCli().run("auth", "inactive", "--id", id, "--json").product())
        .contains("\"status\": \"inactive\"");
    assertThat(anonymous().withToken(secret).get("/api/v2/authorizations").status()).isEqualTo(401);
    operatorCli().run("auth", "active", "-i", id).product();
    assertThat(anonymous().withToken(secret).get("/api/v2/authorizations").status()).isEqualTo(200);
  }

  @Test
  void clonesAToken() {
    String bucket = newBucket(unique("b"));
    String json =
        operatorCli()
            .run("auth", "create", "--write-bucket", bucket, "--read-orgs", "-d", "d", "--json")
            .product();
    String clone =
        operatorCli().run("auth", "clone", "--id", field(json, "id"), "--json").product();

    assertThat(field(clone, "id")).isNotEqualTo(field(json, "id"));
    assertThat(field(clone, "token")).isNotEqualTo(field(json, "token"));
    assertThat(field(clone, "description")).isEqualTo("d");
    assertThat(permissions(field(clone, "id"))).isEqualTo(permissions(field(json, "id")));
  }

  @Test
  void scopesATokenToABucketByName() {
    String name = unique("line 3");
    String bucket = newBucket(name);
    String json =
        operatorCli()
            .run(
                "auth", "create", "--read-bucket-name", name, "--write-bucket-name", name, "--json")
            .product();

    String org = "orgs/" + instance().orgId();
    assertThat(permissions(field(json, "id")))
        .containsExactly(
            "read:" + org + "/buckets/" + bucket, "write:" + org + "/buckets/" + bucket);
    assertThat(operatorCli().run("auth", "create", "--read-bucket-name", "nowhere").err())
        .isEqualTo(
            "Error: could not write auth with provided arguments: 404 Not Found: bucket \"nowhere\""
                + " not found\n");
  }

  @Test
  void givesATokenToItsCaller() {
    String name = unique("u");
    String userId = newUser(name);
    String secret =
        field(
            operatorCli().run("auth", "create", "--user", name, "--all-access", "--json").product(),
            "token");

    String json = cliWith(secret).run("auth", "create", "--all-access", "--json").product();
    assertThat(field(json, "userID")).isEqualTo(userId);
  }

  @Test
  void givesAnOperatorTokenAllPermissions() {
    String json = operatorCli().run("auth", "create", "--operator", "--json").product();

    assertThat(permissions(field(json, "id"))).hasSize(44).contains("write:/users", "read:/orgs");
  }
}
