package org.warder.gate.statement;

/** Passes the literals and quoted names of InfluxQL, or refuses what backends end elsewhere. */
final class InfluxqlLiterals {

  private static final String UNITS = "nuµmshdw";

  private final Cursor cursor;

  InfluxqlLiterals(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A number, or a duration such as {@code 1h30m}. */
  void takeNumber() {
    boolean units = cursor.takeDigits() > 0 && UNITS.indexOf(cursor.peek()) >= 0;
    if (units) {
      takeDuration();
    } else if (cursor.peek() == '.') {
      cursor.take();
      if (cursor.takeDigits() == 0) {
        throw Cursor.unknown();
      }
    }
    if (Cursor.isWordPart(cursor.peek()) || cursor.peek() == '.') {
      throw Cursor.unknown();
    }
    refuseQuote();
  }

  private void takeDuration() {
    do {
      char unit = cursor.take();
      char second = cursor.peek();
      boolean known = UNITS.indexOf(unit) >= 0 && (unit != 'n' || second == 's');
      if (!known) {
        throw Cursor.unknown();
      }
      if (second == 's' && "nuµm".indexOf(unit) >= 0) {
        cursor.take();
      }
    } while (cursor.takeDigits() > 0);
  }

  /** A string in single quotes, escaped by backslashes. */
  void takeString() {
    cursor.take();
    while (cursor.peek() != '\'') {
      char c = cursor.take();
      boolean escape = c == '\\' && "n\\'\"".indexOf(cursor.peek()) >= 0;
      if (escape) {
        cursor.take();
      } else if (c == '\\' || !Cursor.isPrintable(c)) {
        throw Cursor.unknown();
      }
    }
    cursor.take();
  }

  /** A name in double quotes, without escapes. */
  String takeName() {
    cursor.take();
    int start = cursor.position();
    while (cursor.peek() != '"') {
      char c = cursor.take();
      if (c == '\\' || !Cursor.isPrintable(c)) {
        throw Cursor.unknown();
      }
    }
    String name = cursor.since(start);
    cursor.take();
    return name;
  }

  /** A regular expression between slashes. */
  void takeRegex() {
    cursor.take();
    while (cursor.peek() != '/') {
      char c = cursor.take();
      if (!Cursor.isPrintable(c) || c == '\\' && !Cursor.isPrintable(cursor.peek())) {
        throw Cursor.unknown();
      }
      if (c == '\\' && cursor.take() == '\\') {
        throw Cursor.unknown();
      }
    }
    cursor.take();
  }

  /** Refuses a quote that stands right behind something. */
  void refuseQuote() {
    if (Cursor.isQuote(cursor.peek())) {
      throw Cursor.unknown();
    }
  }
}
