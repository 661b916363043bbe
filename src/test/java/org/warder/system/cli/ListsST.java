package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists that are longer than a page of the server. */
class ListsST extends CliSystemTest {

  @Test
  void listsMoreBucketsThanFitAPage() {
    String org = first(operatorCli().run("org", "create", "-n", unique("plant")));
    for (int i = 0; i < 23; i++) {
      operator()
          .post(
              "/api/v2/buckets",
              "{\"orgID\":\"%s\",\"name\":\"b%d\",\"retentionRules\":[]}".formatted(org, i));
    }

    CliDriver cli = operatorCli().with("INFLUX_ORG", "");
    assertThat(
            cli.run("bucket", "list", "--org-id", org, "--hide-headers")
                .product()
                .lines()
                .filter(line -> line.contains("\tb")))
        .hasSize(23);
    assertThat(
            cli.run("bucket", "list", "--org-id", org, "--hide-headers", "--limit", "22")
                .product()
                .lines())
        .hasSize(22);
  }

  @Test
  void listsMoreUsersThanFitAPage() {
    String name = unique("u");
    for (int i = 0; i < 23; i++) {
      newUser(name + "-" + i);
    }

    assertThat(operatorCli().run("user", "list", "--hide-headers").product().lines())
        .filteredOn(line -> line.contains("\t" + name + "-"))
        .hasSize(23)
        .doesNotHaveDuplicates();
  }

  @Test
  void listsMoreOrganizationsThanFitAPage() {
    String name = unique("plant");
    for (int i = 0; i < 23; i++) {
      operator().post("/api/v2/orgs", "{\"name\":\"%s-%d\"}".formatted(name, i));
    }

    CliDriver cli = operatorCli().with("INFLUX_ORG", "");
    assertThat(cli.run("org", "list", "--hide-headers").product().lines())
        .filteredOn(line -> line.contains("\t" + name + "-"))
        .hasSize(23)
        .doesNotHaveDuplicates();
  }

  @Test
  void listsMoreMembersThanFitAPage() {
    String org = first(operatorCli().run("org", "create", "-n", unique("plant")));
    String name = unique("u");
    for (int i = 0; i < 23; i++) {
      operator()
          .post(
              "/api/v2/orgs/" + org + "/members",
              "{\"id\":\"%s\"}".formatted(newUser(name + "-" + i)));
    }

    assertThat(
            operatorCli()
                .run("org", "members", "list", "-i", org, "--hide-headers")
                .product()
                .lines())
        .filteredOn(line -> line.contains("\tmember\t"))
        .hasSize(23)
        .doesNotHaveDuplicates();
  }
}
