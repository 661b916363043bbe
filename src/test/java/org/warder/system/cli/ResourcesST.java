package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.warder.system.cli.CliDriver.Result;

/** Users, organizations, buckets and Telegraf configurations. */
class ResourcesST extends CliSystemTest {

  @Test
  void createsAUserWhoSignsInWithAPasswordFromStandardInput() throws IOException {
    String name = unique("Jörg 日本");
    String id = first(operatorCli().run("user", "create", "-n", name, "-p", "correct-horse-2"));

    assertThat(operatorCli().run("user", "list", "--name", name).product())
        .isEqualTo("ID\t\t\tName\n%s\t%s\n".formatted(id, name));
    assertThat(
            operatorCli()
                .input("correct-horse-3\n")
                .run("user", "password", "--name", name)
                .product())
        .isEqualTo("Successfully updated password for user \"%s\"\n".formatted(name));

    CliDriver user = cli();
    user.run(
            "config",
            "create",
            "-n",
            "me",
            "-u",
            instance().url().toString(),
            "-a",
            "-p",
            name + ":correct-horse-3")
        .product();
    assertThat(user.run("user", "list", "--id", id, "--hide-headers").product())
        .isEqualTo(id + "\t" + name + "\n");
    assertThat(Files.readString(directory.resolve("configs"))).contains("  cookie = \"");
  }

  @Test
  void warnsOfAUserWithoutAPassword() {
    Result result = operatorCli().run("user", "create", "-n", unique("u"));

    assertThat(result.exit()).isZero();
    assertThat(result.err())
        .isEqualTo(
            "WARN: initial password not set for user, use `warder user password` to set it\n");
  }

  @Test
  void renamesAndDeletesAUser() {
    String id = newUser(unique("u"));
    String renamed = unique("v");

    assertThat(operatorCli().run("user", "update", "-i", id, "-n", renamed, "--json").product())
        .isEqualTo(
            """
            {
            \t"id": "%1$s",
            \t"links": {
            \t\t"self": "/api/v2/users/%1$s"
            \t},
            \t"name": "%2$s",
            \t"status": "active"
            }
            """
                .formatted(id, renamed));
    assertThat(operatorCli().run("user", "delete", "-i", id, "--hide-headers").product())
        .isEqualTo(id + "\t" + renamed + "\ttrue\n");
    assertThat(operatorCli().run("user", "delete", "-i", id).err())
        .isEqualTo("Error: user \"%s\" not found: 404 Not Found: user not found\n".formatted(id));
  }

  @Test
  void showsThatANameIsTaken() {
    String name = unique("u");
    newUser(name);

    assertThat(operatorCli().run("user", "create", "-n", name).err())
        .isEqualTo(
            "Error: failed to create user \"%1$s\": 422 Unprocessable Entity: user with name %1$s already exists\n"
                .formatted(name));
  }

  @Test
  void managesAnOrganizationAndItsMembers() {
    String name = unique("plant");
    String id = first(operatorCli().run("org", "create", "-n", name));
    String user = newUser(unique("u"));

    assertThat(operatorCli().run("org", "members", "add", "-i", id, "-m", user).product())
        .isEqualTo("user \"%s\" has been added as a member of org \"%s\"\n".formatted(user, id));
    assertThat(
            operatorCli()
                .run("org", "members", "list", "-i", id, "--hide-headers")
                .product()
                .lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith(user)
        .endsWith("\tmember\tactive");
    assertThat(operatorCli().run("org", "members", "remove", "-i", id, "-m", user).product())
        .isEqualTo("user \"%s\" has been removed from org \"%s\"\n".formatted(user, id));
    assertThat(operatorCli().with("INFLUX_ORG", "").run("org", "delete", "-i", id).product())
        .isEqualTo(
            "ID\t\t\tName%s\tDeleted\n%s\t%s\ttrue\n"
                .formatted("\t".repeat((name.length() + 1 + 7) / 8 - 1), id, name));
    assertThat(operatorCli().with("INFLUX_ORG", name).run("org", "list").err())
        .isEqualTo(
            "Error: failed to list orgs: 404 Not Found: organization name \"%s\" not found\n"
                .formatted(name));
  }

  @Test
  void managesABucket() {
    String name = unique("b");
    String id = first(operatorCli().run("bucket", "create", "-n", name, "-r", "30d"));

    assertThat(operatorCli().run("bucket", "list", "-n", name, "--hide-headers").product())
        .isEqualTo(
            "%s\t%s\t720h0m0s\t24h0m0s\t%s\timplicit\n".formatted(id, name, instance().orgId()));
    assertThat(operatorCli().run("bucket", "update", "-i", id, "-r", "0", "--json").product())
        .contains("\"everySeconds\": 0");
    assertThat(operatorCli().run("bucket", "delete", "-n", name).product()).endsWith("\ttrue\n");
    assertThat(operatorCli().run("bucket", "delete", "-i", id).err())
        .isEqualTo(
            "Error: failed to find bucket \"%s\": 404 Not Found: bucket not found\n".formatted(id));
  }

  @Test
  void listsTelegrafConfigurations() {
    String id =
        operator()
            .post(
                "/api/v2/telegrafs",
                "{\"orgID\":\"%s\",\"name\":\"t\",\"description\":\"d\",\"config\":\"\"}"
                    .formatted(instance().orgId()))
            .text("id");

    assertThat(operatorCli().run("telegrafs", "--id", id).product())
        .isEqualTo(
            "ID\t\t\tOrgID\t\t\tName\tDescription\n%s\t%s\tt\td\n"
                .formatted(id, instance().orgId()));
    assertThat(operatorCli().run("telegrafs", "list").product()).contains(id);
  }

  @Test
  void findsTheServerWellAndSetUp() {
    assertThat(cli().run("ping").product()).isEqualTo("OK\n");
    assertThat(cli().run("setup", "-f", "-u", "x", "-o", "x", "-b", "x").err())
        .isEqualTo("Error: instance has already been set up\n");
  }

  @Test
  void showsANameThatWouldForgeARowInOneRow() {
    String id =
        operator()
            .post(
                "/api/v2/users",
                "{\"name\":\"" + unique("u") + "\\u001b[2J\\r\\n0000000000000000\\troot\\u202e\"}")
            .text("id");

    assertThat(operatorCli().run("user", "list", "--id", id, "--hide-headers").product())
        .startsWith(id + "\tu")
        .endsWith("\\u001b[2J\\r\\n0000000000000000\\troot\\u202e\n")
        .hasLineCount(1);
    assertThat(operatorCli().run("user", "list", "--id", id, "--json").product())
        .contains("\\u001b[2J\\r\\n0000000000000000\\troot\\u202e\"");
  }
}
