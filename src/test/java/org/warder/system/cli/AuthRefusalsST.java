package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tokens that are not created, and tokens that the command line is given. */
class AuthRefusalsST extends CliSystemTest {

  @Test
  void namesThePermissionThatIsMissing() {
    String bucket = newBucket(unique("b"));
    String narrow =
        field(
            operatorCli().run("auth", "create", "--read-bucket", bucket, "--json").product(),
            "token");
    String org = instance().orgId();

    // Its holder may not look the organization up by name: the list that it gets is empty.
    assertThat(cliWith(narrow).run("auth", "create", "--read-tasks").err())
        .isEqualTo("Error: no organization with name \"" + instance().org() + "\"\n");
    assertThat(
            cliWith(narrow)
                .with("INFLUX_ORG", "")
                .run("auth", "create", "--org-id", org, "--read-tasks")
                .err())
        .isEqualTo(
            "Error: could not write auth with provided arguments: 401 Unauthorized:"
                + " write:orgs/%1$s/authorizations is unauthorized\n".formatted(org)
                + "Hint: the token lacks permission to write authorizations in the organization with"
                + " ID %s\n".formatted(org));
  }

  @Test
  void leavesItToTheServerToRefuseATokenWithoutPermissions() {
    assertThat(operatorCli().run("auth", "create").err())
        .isEqualTo(
            "Error: could not write auth with provided arguments: 400 Bad Request: authorization"
                + " must include permissions\n");
  }

  @Test
  void createsNothingInADryRun() {
    String name = unique("u");
    newUser(name);

    assertThat(
            operatorCli()
                .run("auth", "create", "--user", name, "--all-access", "--dry-run")
                .product())
        .startsWith("{\n\t\"orgID\": \"" + instance().orgId() + "\",\n\t\"permissions\": [");
    assertThat(operatorCli().run("auth", "list", "--user", name, "--json").product())
        .isEqualTo("null\n");
  }

  @Test
  void takesATokenFromAFileAndFromStandardInput() {
    CliDriver cli = cli().input(instance().operatorToken() + "\n");

    cli.run("auth", "list", "--token-file", "-").product();
    assertThat(cli.run("auth", "list", "--token", instance().operatorToken()).err())
        .startsWith("Warning: ")
        .doesNotContain(instance().operatorToken());
    cli.shell("cat > token && warder auth list --token-file token").product();
  }
}
