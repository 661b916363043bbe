package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.cli.CliDriver.Result;

/** The examples of the documentation page "Create a token", with {@code warder} for influx. */
class DocumentationPageST extends CliSystemTest {
  private static final List<String> TYPES =
      List.of(
          "authorizations",
          "buckets",
          "dashboards",
          "orgs",
          "sources",
          "tasks",
          "telegrafs",
          "users",
          "variables",
          "scrapers",
          "secrets",
          "labels",
          "views",
          "documents",
          "notificationRules",
          "notificationEndpoints",
          "checks",
          "dbrp",
          "notebooks",
          "annotations",
          "remotes",
          "replications");

  @Test
  void createsATokenForBucketsAndTheirMappings() {
    String id =
        created(
            """
            warder auth create \\
              --token API_TOKEN \\
              --org ORG_NAME \\
              --read-buckets \\
              --write-buckets \\
              --read-dbrps \\
              --write-dbrps
            """);

    String org = "orgs/" + instance().orgId();
    assertThat(permissions(id))
        .containsExactly(
            "read:" + org + "/buckets",
            "write:" + org + "/buckets",
            "read:" + org + "/dbrp",
            "write:" + org + "/dbrp");
  }

  @Test
  void createsAnAllAccessToken() {
    String id =
        created(
            """
            warder auth create \\
              --token API_TOKEN \\
              --org ORG_NAME \\
              --all-access
            """);

    List<String> expected = new ArrayList<>();
    for (String type : TYPES) {
      switch (type) {
        case "orgs" -> expected.add("read:/orgs/" + instance().orgId());
        case "users" -> {
          expected.add("read:/users/" + instance().userId());
          expected.add("write:/users/" + instance().userId());
        }
        default -> {
          expected.add("read:orgs/" + instance().orgId() + "/" + type);
          expected.add("write:orgs/" + instance().orgId() + "/" + type);
        }
      }
    }
    assertThat(expected).hasSize(43);
    assertThat(permissions(id)).containsExactlyElementsOf(expected);
  }

  @Test
  void createsATokenWithSpecifiedReadPermissions() {
    String first = newBucket(unique("first"));
    String second = newBucket(unique("second"));
    String id =
        created(
            """
            warder auth create \\
              --token API_TOKEN \\
              --org ORG_NAME \\
              --read-bucket BUCKET_1 \\
              --read-bucket BUCKET_2 \\
              --read-dashboards \\
              --read-tasks \\
              --read-telegrafs \\
              --read-user
            """
                .replace("BUCKET_1", first)
                .replace("BUCKET_2", second));

    String org = "orgs/" + instance().orgId();
    assertThat(permissions(id))
        .containsExactly(
            "read:" + org + "/buckets/" + first,
            "read:" + org + "/buckets/" + second,
            "read:" + org + "/dashboards",
            "read:" + org + "/tasks",
            "read:" + org + "/telegrafs",
            "read:/users");
  }

  @Test
  void createsATokenScopedToAUser() {
    String name = unique("user");
    String userId = newUser(name);
    String id =
        created(
            """
            warder auth create \\
              --token API_TOKEN \\
              --org ORG_NAME \\
              --user USERNAME \\
              --read-authorizations \\
              --write-authorizations \\
              --read-buckets \\
              --write-buckets \\
              --read-dashboards \\
              --write-dashboards \\
              --read-tasks \\
              --write-tasks \\
              --read-telegrafs \\
              --write-telegrafs \\
              --read-users \\
              --write-users
            """
                .replace("USERNAME", name));

    List<String> expected = new ArrayList<>();
    for (String type : List.of("authorizations", "buckets", "dashboards", "tasks", "telegrafs")) {
      expected.add("read:orgs/" + instance().orgId() + "/" + type);
      expected.add("write:orgs/" + instance().orgId() + "/" + type);
    }
    expected.add("read:/users");
    expected.add("write:/users");
    assertThat(permissions(id)).containsExactlyElementsOf(expected);
    assertThat(operator().get("/api/v2/authorizations/" + id).text("userID")).isEqualTo(userId);
  }

  /** Runs an example as it stands, and returns the ID in the table's first cell. */
  private String created(String example) {
    Result result =
        cli()
            .shell(
                example
                    .replace("API_TOKEN", instance().operatorToken())
                    .replace("ORG_NAME", instance().org()));
    assertThat(result.err()).startsWith("Warning: the list of processes").hasLineCount(1);
    assertThat(result.exit()).isZero();
    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("ID\t\t\tDescription\tToken\t");
    return lines.get(1).split("\t", 2)[0];
  }
}
