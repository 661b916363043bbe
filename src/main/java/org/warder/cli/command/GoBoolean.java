package org.warder.cli.command;

/** The spellings of a boolean that scripts written for {@code influx} use. */
final class GoBoolean {
  private GoBoolean() {}

  /** Returns null where the text is no boolean. */
  static Boolean parse(String text) {
    return switch (text) {
      case "1", "t", "T", "true", "TRUE", "True" -> true;
      case "0", "f", "F", "false", "FALSE", "False" -> false;
      default -> null;
    };
  }
}
