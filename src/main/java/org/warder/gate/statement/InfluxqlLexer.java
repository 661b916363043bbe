package org.warder.gate.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.statement.Token.Kind;

/**
 * Takes InfluxQL apart. Both backends must do it at the same places, so a quote that stands right
 * behind a word is refused (one of them drops the word), and a slash where it could begin a regular
 * expression for one and divide for the other.
 */
final class InfluxqlLexer {

  private static final String SIGNS = "(),;.*+-%&|^=<>";
  private static final Set<String> DOUBLE_SIGNS = Set.of("=~", "!~", "!=", "<=", ">=", "<>", "::");
  private static final String UNITS = "nuµmshdw";

  private final Cursor cursor;
  private final List<Token> tokens = new ArrayList<>();
  private boolean spaced;

  private InfluxqlLexer(String statement) {
    this.cursor = new Cursor(statement);
  }

  /**
   * The pieces of a statement.
   *
   * @throws RefusedRequestException if there is something that InfluxQL does not have, or a comment
   */
  static List<Token> lex(String statement) {
    InfluxqlLexer lexer = new InfluxqlLexer(statement);
    while (!lexer.cursor.atEnd()) {
      lexer.step();
    }
    return lexer.tokens;
  }

  private void step() {
    char c = cursor.peek();
    if (c == ' ' || c == '\t' || c == '\n') {
      cursor.take();
      spaced = true;
    } else if (Cursor.isWordStart(c)) {
      word();
    } else if (Cursor.isDigit(c) || c == '.' && Cursor.isDigit(cursor.peekSecond())) {
      number();
    } else if (c == '\'') {
      string();
    } else if (c == '"') {
      add(Kind.NAME, name());
    } else if (c == '$') {
      parameter();
    } else if (c == '/' && cursor.peekSecond() != '*') {
      slash();
    } else {
      sign();
    }
  }

  private void add(Kind kind, String text) {
    tokens.add(new Token(kind, text, spaced));
    spaced = false;
  }

  private void word() {
    int start = cursor.position();
    cursor.takeWord();
    refuseQuote();
    add(Kind.WORD, cursor.since(start));
  }

  /** A number, or a duration such as {@code 1h30m}. */
  private void number() {
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
    add(Kind.NUMBER, "");
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

  private void string() {
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
    add(Kind.STRING, "");
  }

  private String name() {
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

  private void parameter() {
    cursor.take();
    if (cursor.peek() == '"') {
      name();
    } else if (Cursor.isWordPart(cursor.peek())) {
      cursor.takeWord();
      refuseQuote();
    } else {
      throw Cursor.unknown();
    }
    add(Kind.PARAMETER, "");
  }

  private void slash() {
    Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    if (before != null && InfluxqlWords.precedesRegex(before)) {
      regex();
    } else if (before != null && InfluxqlWords.isOperand(before)) {
      cursor.take();
      add(Kind.SIGN, "/");
    } else {
      throw Cursor.unknown();
    }
  }

  private void regex() {
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
    add(Kind.REGEX, "");
  }

  private void sign() {
    char c = cursor.take();
    String both = "" + c + cursor.peek();
    if (DOUBLE_SIGNS.contains(both)) {
      cursor.take();
      add(Kind.SIGN, both);
    } else if (SIGNS.indexOf(c) >= 0 && !both.equals("--")) {
      add(Kind.SIGN, String.valueOf(c));
    } else {
      throw Cursor.unknown();
    }
  }

  private void refuseQuote() {
    if (Cursor.isQuote(cursor.peek())) {
      throw Cursor.unknown();
    }
  }
}
