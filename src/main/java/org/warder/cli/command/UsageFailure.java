package org.warder.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The arguments do not form a command; the message names the flag and what would be right. */
public final class UsageFailure extends ParameterException {

  /**
   * @param command the command whose short help follows the message
   */
  public UsageFailure(CommandLine command, String message) {
    super(command, message);
  }
}
