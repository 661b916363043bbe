package org.warder.cli.option;

import picocli.CommandLine.Option;

/** Which one of a list is wanted, where not all are. */
public final class FilterOptions {
  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "Only the one with this ID")
  private String id = "";

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "Only the one of this name")
  private String name = "";

  /** The ID, empty if none is given. */
  public String id() {
    return id;
  }

  /** The name, empty if none is given. */
  public String name() {
    return name;
  }
}
