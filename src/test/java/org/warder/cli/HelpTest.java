package org.warder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
  @Test
  void goesToStandardOutput() {
    for (String line : List.of("--help", "-h", "help", "-help", "h")) {
      var result = CliRun.cli().run(line);

      assertThat(result.exit()).as(line).isZero();
      assertThat(result.err()).as(line).isEmpty();
      assertThat(result.out()).as(line).startsWith("Usage: warder COMMAND [flags]\n");
    }
  }

  @Test
  void isShownByAGroupAlone() {
    assertThat(CliRun.cli().run("auth").out())
        .startsWith("Usage: warder auth COMMAND [flags]\nManage API tokens\n")
        .contains("create ", "clone ", "list, find, ls ");
    assertThat(CliRun.cli().run("auth help create").out())
        .startsWith("Usage: warder auth create [flags]\n");
  }

  @Test
  void namesAllTypesThatAPermissionCanHaveButTheHiddenOne() {
    String help = CliRun.cli().run("auth create -h").out();

    assertThat(help)
        .contains("--read-telegrafs", "Grants the permission to read telegraf configs")
        .contains("--write-remotes", "(OSS only)", "--read-flows", "(Cloud only)")
        .doesNotContain("functions", "dbrps", "--read-user ");
    assertThat(help.lines().filter(line -> line.strip().startsWith("--write-"))).hasSize(24 + 2);
  }

  @Test
  void namesTheEnvironmentVariableOfEachFlagThatHasOne() {
    CommandLine root =
        CommandTree.complete(new Terminal(Map.of(), null, null, System.out, System.err, null));
    List<OptionSpec> options = new ArrayList<>();
    collect(root, options);

    assertThat(options)
        .filteredOn(
            option ->
                option.userObject() instanceof AnnotatedElement field
                    && field.isAnnotationPresent(Environment.class))
        .isNotEmpty()
        .allSatisfy(
            option -> {
              String variable =
                  ((AnnotatedElement) option.userObject()).getAnnotation(Environment.class).value();
              assertThat(option.description()[0]).endsWith("Environment: " + variable);
            });
  }

  @Test
  void saysWhichCommandIsUnknown() {
    assertThat(CliRun.cli().run("auht list").err())
        .isEqualTo(
            """
            Error: unknown command "auht" for "warder"; did you mean auth?

            Usage: warder COMMAND [flags]
            Run 'warder --help' for all flags.
            """);
    assertThat(CliRun.cli().run("user list foo").err())
        .startsWith("Error: unexpected argument \"foo\" for \"warder user list\"\n");
    assertThat(CliRun.cli().run("bucket list --limit=x").err())
        .startsWith("Error: flag --limit is \"x\", which is not a whole number\n");
  }

  @Test
  void completesTheShell() {
    var script = CliRun.cli().run("completion bash");

    assertThat(script.exit()).isZero();
    assertThat(script.out()).contains("complete -F _complete_warder", "--read-bucket-name");
    assertThat(CliRun.cli().run("completion zsh").out()).isEqualTo(script.out());
    assertThat(CliRun.cli().run("completion fish").err())
        .startsWith("Error: completion exists for bash and zsh\n");
    assertThat(CliRun.cli().run("completion").err())
        .startsWith("Error: argument SHELL is not set\n");
  }

  @Test
  void saysWhichBuildThisIs() {
    assertThat(CliRun.cli().run("version").out())
        .matches("Warder CLI dev \\(git: none\\) build_date: [-0-9]{10}T[:0-9]{8}Z\n");
  }

  private static void collect(CommandLine command, List<OptionSpec> options) {
    options.addAll(command.getCommandSpec().options());
    command.getSubcommands().values().forEach(child -> collect(child, options));
  }
}
