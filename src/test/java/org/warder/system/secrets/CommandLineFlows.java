package org.warder.system.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.warder.system.cli.CliDriver;
import org.warder.system.cli.CliDriver.Result;

/** What people do with tokens and passwords on the command line. */
final class CommandLineFlows {

  private final Site site;
  private final Canaries canaries;
  private final Path folder;
  private final String url;

  /** The command line in a folder of its own, which has the config file as well. */
  CommandLineFlows(Site site, Path folder) {
    this.site = site;
    this.folder = folder;
    canaries = site.canaries;
    url = site.instance.url().toString();
  }

  /** Runs it a few times. */
  void run() throws IOException {
    String value = site.issued("creation for the command line", site.create("read"));
    seen(0, cli().run("bucket", "list", "--host", url, "--token", value, "--http-debug"));
    String wrong = canaries.token("a wrong token on the command line");
    seen(1, cli().run("bucket", "list", "--host", url, "-t", wrong, "--http-debug"));
    configured(site.issued(Bounds.IN_CONFIG, site.create("read")));
    String name = canaries.user();
    String password = canaries.password("creation by the command line");
    seen(0, operator().run("user", "create", "-n", name, "-p", password, "--http-debug"));
    String typed = canaries.password("typed at the command line");
    seen(0, operator().input(typed + "\n").run("user", "password", "-n", name));
    String again = canaries.password("setup by the command line");
    String[] setup = {"setup", "-u", "u", "-p", again, "-o", "o", "-b", "b", "-f", "--host", url};
    seen(1, cli().with("SETUP_SECRET", canaries.password("its setup secret")).run(setup));
  }

  /** Reads the token from the config file, which is the one place where it may be. */
  private void configured(String value) throws IOException {
    seen(
        0, cli().run("config", "create", "-n", "c", "-u", url, "-t", value, "-o", "plant-a", "-a"));
    seen(0, cli().run("bucket", "list", "--http-debug"));
    shown(value, cli().run("config", "list", "--json"));
    Files.delete(folder.resolve("configs"));
  }

  /** By contract, the file as JSON: the value is there, and nothing else that is secret. */
  private void shown(String value, Result result) {
    assertThat(result.out()).contains(value);
    seen(0, new Result(result.exit(), result.out().replace(value, ""), result.err()));
  }

  private CliDriver cli() {
    return new CliDriver(folder).with("INFLUX_ORG", "plant-a");
  }

  private CliDriver operator() {
    return cli().with("INFLUX_HOST", url).with("INFLUX_TOKEN", site.instance.operatorToken());
  }

  private void seen(int exit, Result result) {
    assertThat(result.exit()).as("%s%s", result.out(), result.err()).isEqualTo(exit);
    site.seen("output of the command line", result.out() + result.err());
  }
}
