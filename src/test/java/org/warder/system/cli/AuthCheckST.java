package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.cli.CliDriver.Result;

/** What a token may do, asked on the command line. */
class AuthCheckST extends CliSystemTest {

  @Test
  void tellsWhatIsAllowedByWhatAndWhatIsMissing() {
    String name = unique("b");
    String bucket = newBucket(name);
    String id =
        field(
            operatorCli().run("auth", "create", "--write-bucket", bucket, "--json").product(),
            "id");
    String org = "orgs/" + instance().orgId();

    assertThat(
            operatorCli()
                .run("auth", "check", "--id", id, "--write-bucket-name", name, "--hide-headers")
                .product())
        .isEqualTo(
            "write:%s/buckets %s\ttrue\twrite:%s/buckets/%s\t\n".formatted(org, name, org, bucket));
    Result both =
        operatorCli().run("auth", "check", "--id", id, "--write-bucket", bucket, "--read-tasks");
    assertThat(both.exit()).isEqualTo(1);
    assertThat(both.out())
        .contains("read:%s/tasks\t".formatted(org), "read:%s/tasks is missing\n".formatted(org));
    assertThat(both.err()).isEqualTo("Error: the token may not do all of this\n");
    operatorCli().run("auth", "inactive", "--id", id).product();
    Result inactive =
        operatorCli().run("auth", "check", "--id", id, "--write-bucket", bucket, "--json");
    assertThat(inactive.exit()).isEqualTo(1);
    assertThat(inactive.out())
        .contains("\"allowed\": false", "\"status\": \"inactive\"", "\"the token is inactive\"");
  }

  @Test
  void asksAboutARequestToABackend() {
    String name = unique("b");
    String bucket = newBucket(name);
    String id =
        field(
            operatorCli().run("auth", "create", "--write-bucket", bucket, "--json").product(),
            "id");
    String[] write = {
      "auth", "check", "--id", id, "--routes", "influxdb3-core", "--method", "POST", "--uri", ""
    };

    write[write.length - 1] = "/api/v3/write_lp?db=" + name;
    assertThat(operatorCli().run(write).product()).contains("POST /api/v3/write_lp?db=" + name);
    write[write.length - 1] = "/api/v3/write_lp?db=nope";
    Result denied = operatorCli().run(write);
    assertThat(denied.exit()).isEqualTo(1);
    assertThat(denied.out()).contains("there is no bucket of that name");
  }

  @Test
  void saysThatThereIsNoSuchToken() {
    assertThat(operatorCli().run("auth", "check", "--id", "ffffffffffffffff", "--read-tasks").err())
        .isEqualTo(
            "Error: could not find auth with ID \"ffffffffffffffff\": 404 Not Found: authorization"
                + " not found\n");
  }
}
