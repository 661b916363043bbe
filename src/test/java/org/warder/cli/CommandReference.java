package org.warder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warder.cli.command.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes the reference of the command line, {@code src/docs/cli.md}, from the commands themselves.
 * Flags that all commands of a group share are listed once.
 */
final class CommandReference {
  static final Path FILE = Path.of("src/docs/cli.md");

  private static final Path INTRODUCTION =
      Path.of("src/test/resources/org/warder/cli/introduction.md");

  private static final List<String> COMMON =
      List.of(
          "--host",
          "--token",
          "--token-file",
          "--active-config",
          "--configs-path",
          "--ca-file",
          "--skip-verify",
          "--timeout",
          "--http-debug",
          "--json",
          "--hide-headers",
          "--help");

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> common = new HashMap<>();

  private CommandReference() {}

  static String generate() throws IOException {
    Terminal terminal =
        new Terminal(
            Map.of(),
            Path.of("/"),
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(OutputStream.nullOutputStream()),
            null);
    CommandReference reference = new CommandReference();
    reference.text.append(Files.readString(INTRODUCTION));
    CommandLine root = CommandTree.complete(terminal);
    reference.common(root.getSubcommands().get("auth").getSubcommands().get("list"));
    reference.text.append("\n## Commands\n");
    reference.children(root);
    return reference.text.toString();
  }

  private void common(CommandLine example) {
    text.append(
        "\n## Common flags\n\nMost commands take these; the tables below leave them out.\n");
    List<OptionSpec> options =
        COMMON.stream().map(name -> example.getCommandSpec().findOption(name)).toList();
    flags(options);
    options.forEach(option -> common.put(option.longestName(), option.description()[0]));
  }

  private void children(CommandLine command) {
    // By name, each once: aliases are further keys of the same command.
    Map<String, CommandLine> children = new TreeMap<>();
    command.getSubcommands().values().forEach(child -> children.put(child.getCommandName(), child));
    children.remove("help");
    children.values().forEach(this::command);
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    text.append("\n### ").append(spec.qualifiedName()).append("\n\n");
    text.append(String.join(" ", spec.usageMessage().description())).append(".\n");
    if (spec.aliases().length > 0) {
      String aliases =
          List.of(spec.aliases()).stream()
              .map(alias -> "`" + alias + "`")
              .collect(Collectors.joining(", "));
      text.append("\nAlso: ").append(aliases).append(".\n");
    }
    text.append("\n```\n").append(UsageText.synopsis(command)).append("\n```\n");
    for (PositionalParamSpec word : spec.positionalParameters()) {
      text.append("\n`")
          .append(word.paramLabel())
          .append("`: ")
          .append(word.description()[0])
          .append(".\n");
    }
    flags(spec.options().stream().filter(option -> !option.hidden() && !isCommon(option)).toList());
    children(command);
  }

  /** A flag of a common name may mean something else, as {@code setup --token} does. */
  private boolean isCommon(OptionSpec option) {
    return option.description()[0].equals(common.get(option.longestName()));
  }

  private void flags(List<OptionSpec> options) {
    if (options.isEmpty()) {
      return;
    }
    text.append("\n| Flag | Value | |\n|---|---|---|\n");
    for (OptionSpec option : options) {
      String names =
          List.of(option.names()).stream()
              .map(name -> "`" + name + "`")
              .collect(Collectors.joining(", "));
      String value = option.type() == boolean.class ? "" : option.paramLabel();
      String required = option.required() ? "Required. " : "";
      text.append("| ")
          .append(names)
          .append(" | ")
          .append(value)
          .append(" | ")
          .append(required)
          .append(option.description()[0])
          .append(". |\n");
    }
  }
}
