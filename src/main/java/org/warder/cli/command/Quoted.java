package org.warder.cli.command;

/** Text in double quotes, as messages show names and as config files write strings. */
public final class Quoted {
  private Quoted() {}

  /** Quotes a value; what {@link Printable} escapes is escaped, and so are quotes. */
  public static String of(String value) {
    return '"' + Printable.of(value.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }
}
