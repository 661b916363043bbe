package org.warder.cli.option;

import org.warder.cli.command.Quoted;
import picocli.CommandLine.Option;

/** The one thing that a command works on. */
public final class IdOption {
  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The ID, as list shows it")
  private String id;

  /** The ID as given. */
  public String value() {
    return id;
  }

  /** The ID as messages show it. */
  public String quoted() {
    return Quoted.of(id);
  }
}
