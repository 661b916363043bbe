package org.warder.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.cli.CliRun;

class ConfigCommandsTest {
  @TempDir private Path home;

  @Test
  void showsTheBuiltInConfigWhereThereIsNone() {
    assertThat(run("config").out())
        .isEqualTo("Active\tName\tURL\t\t\tOrg\n*\tdefault\thttp://localhost:8086\t\n");
    assertThat(run("config ls").out()).isEqualTo("Active\tName\tURL\tOrg\n");
    assertThat(run("config list --json").out()).isEqualTo("{}\n");
  }

  @Test
  void createsConfigsOfWhichOneIsActive() {
    assertThat(run("config create -n a -u http://a -o plant -a").out())
        .isEqualTo("Active\tName\tURL\t\tOrg\n*\ta\thttp://a\tplant\n");
    assertThat(run("config create -n b -u http://b --token-file - --json").out())
        .isEqualTo("{\n\t\"url\": \"http://b\",\n\t\"token\": \"piped\",\n\t\"org\": \"\"\n}\n");
    assertThat(run("config ls --hide-headers").out())
        .isEqualTo("*\ta\thttp://a\tplant\n\tb\thttp://b\t\n");
  }

  @Test
  void takesNoTokenFromTheEnvironmentIntoAConfig() {
    CliRun.cli().home(home).with("INFLUX_TOKEN", "x").run("config create -n a -u http://a");

    assertThat(run("config ls --json").out()).contains("\"token\": \"\"");
  }

  @Test
  void switchesAndReturns() {
    run("config create -n a -u http://a -a");
    run("config create -n b -u http://b");

    assertThat(run("config b").out()).contains("*\tb\t");
    assertThat(run("config switch - --json").out()).contains("\"url\": \"http://a\"");
    assertThat(run("config -").out()).contains("*\tb\t");
    assertThat(run("config x").err()).isEqualTo("Error: config \"x\" is not found\n");
    assertThat(run("config a b").err()).startsWith("Error: usage: warder config [config name]\n");
  }

  @Test
  void hasNoPreviousConfigAtFirst() {
    assertThat(run("config -").err()).isEqualTo("Error: config \"\" is not found\n");
    run("config create -n a -u http://a -a");
    assertThat(run("config -").err()).isEqualTo("Error: previous  activated config is not found\n");
  }

  @Test
  void changesWhatIsGiven() {
    run("config create -n a -u http://a -o plant -p me:pw");

    assertThat(run("config set -n a -t tok --json").out())
        .isEqualTo("{\n\t\"url\": \"http://a\",\n\t\"token\": \"tok\",\n\t\"org\": \"plant\"\n}\n");
    assertThat(run("config update -n a -u http://b -p me --json").out())
        .contains("\"url\": \"http://b\"", "\"token\": \"\"", "\"cookie\": \"bWU=\"");
    assertThat(run("config set -n x").err())
        .isEqualTo("Error: failed to update config \"x\": config \"x\" is not found\n");
  }

  @Test
  void removesConfigsAndPassesOverOthers() {
    run("config create -n a -u http://a -a");
    run("config create -n b -u http://b");

    assertThat(run("config rm a x").out())
        .isEqualTo("Active\tName\tURL\t\tOrg\tDeleted\n*\ta\thttp://a\t\ttrue\n");
    assertThat(run("config").out()).contains("*\tb\t");
    assertThat(run("config delete x --json").out()).isEqualTo("{}\n");
  }

  @Test
  void refusesWhatWouldBeNoConfig() {
    run("config create -n a -u http://a");

    assertThat(run("config create -n a -u http://a").err())
        .isEqualTo("Error: failed to create config \"a\": config \"a\" already exists\n");
    assertThat(run("config create -n delete -u http://a").err())
        .isEqualTo(
            "Error: failed to create config \"delete\": \"delete\" is not a valid config name\n");
    assertThat(run("config create -n= -u http://a").err())
        .isEqualTo("Error: failed to create config \"\": config name is empty\n");
    assertThat(run("config create -n b -u x").err())
        .isEqualTo(
            "Error: host URL \"x\" is invalid: a scheme of http or https must be provided for host"
                + " url\n");
    assertThat(run("config create -n b -u http://a -t x -p y").err())
        .endsWith(
            "Error: cannot specify `--token` and `--username-password` together, please choose"
                + " one\n");
    assertThat(run("config create").err())
        .startsWith("Error: required flags --config-name, --host-url are not set\n");
  }

  private CliRun.Result run(String line) {
    return CliRun.cli().home(home).input("piped\n").run(line);
  }
}
