package org.warder.cli.command;

import java.util.function.Supplier;

/**
 * A command cannot do its work; the message is complete and is shown as it is, after {@code Error:
 * }.
 */
public final class CommandFailure extends RuntimeException {
  private final String hint;

  /** Fails with this message and no hint. */
  public CommandFailure(String message) {
    this(message, null);
  }

  /**
   * @param hint what would help, for a line of its own; null where the message says it all
   */
  public CommandFailure(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /**
   * Does something whose failure needs words before it.
   *
   * @param what the beginning of the message: {@code failed to create config "a"}
   */
  public static <T> T saying(String what, Supplier<T> action) {
    try {
      return action.get();
    } catch (CommandFailure e) {
      throw new CommandFailure(what + ": " + e.getMessage(), e.hint);
    }
  }

  /** As {@link #saying(String, Supplier)}, for what has no result. */
  public static void saying(String what, Runnable action) {
    saying(
        what,
        () -> {
          action.run();
          return null;
        });
  }

  /** What would help, or null. */
  public String hint() {
    return hint;
  }
}
