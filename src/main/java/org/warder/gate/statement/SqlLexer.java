package org.warder.gate.statement;

import java.util.ArrayList;
import java.util.List;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.statement.Token.Kind;

/**
 * Takes SQL apart. A quote is escaped by doubling it. What has another meaning in a dialect is
 * refused: a quote right behind a word, a number or {@code &}, as in {@code E'…'}, a backslash
 * before a quote, {@code $$}, backticks.
 */
final class SqlLexer {

  private static final String SIGNS = "(),;.[]*+-/%=<>|:~&^!";

  private final Cursor cursor;
  private final List<Token> tokens = new ArrayList<>();
  private boolean spaced;

  private SqlLexer(String statement) {
    this.cursor = new Cursor(statement);
  }

  /**
   * The pieces of a statement.
   *
   * @throws RefusedRequestException if there is something that dialects read in different ways, or
   *     a comment
   */
  static List<Token> lex(String statement) {
    SqlLexer lexer = new SqlLexer(statement);
    while (!lexer.cursor.atEnd()) {
      lexer.step();
    }
    return lexer.tokens;
  }

  private void step() {
    char c = cursor.peek();
    if (isSpace(c)) {
      cursor.take();
      spaced = true;
    } else if (Cursor.isWordStart(c)) {
      int start = cursor.position();
      cursor.takeWord();
      refuseNextOf("'\"$");
      add(Kind.WORD, cursor.since(start));
    } else if (Cursor.isDigit(c)) {
      number();
    } else if (c == '\'') {
      quoted();
      add(Kind.STRING, "");
    } else if (c == '"') {
      add(Kind.NAME, quoted());
    } else if (c == '$') {
      parameter();
    } else {
      sign();
    }
  }

  private void add(Kind kind, String text) {
    tokens.add(new Token(kind, text, spaced));
    spaced = false;
  }

  private void number() {
    cursor.takeDigits();
    if (cursor.peek() == '.') {
      cursor.take();
      cursor.takeDigits();
    }
    char second = cursor.peekSecond();
    boolean exponent = cursor.peek() == 'e' || cursor.peek() == 'E';
    if (exponent && (Cursor.isDigit(second) || second == '+' || second == '-')) {
      cursor.take();
      cursor.take();
      cursor.takeDigits();
    }
    if (Cursor.isWordPart(cursor.peek())) {
      throw Cursor.unknown();
    }
    refuseNextOf("'\"$.");
    add(Kind.NUMBER, "");
  }

  /** A string or a name; the quotes in it are doubled. */
  private String quoted() {
    char quote = cursor.take();
    StringBuilder text = new StringBuilder();
    while (true) {
      char c = cursor.take();
      if (c == quote && cursor.peek() != quote) {
        return text.toString();
      }
      boolean unclear = c == '\\' && (quote == '"' || cursor.peek() == quote);
      if (unclear || !Cursor.isPrintable(c) && !(quote == '\'' && isSpace(c))) {
        throw Cursor.unknown();
      }
      if (c == quote) {
        cursor.take();
      }
      text.append(c);
    }
  }

  private void parameter() {
    cursor.take();
    if (!Cursor.isWordPart(cursor.peek())) {
      throw Cursor.unknown();
    }
    cursor.takeWord();
    refuseNextOf("'\"$");
    add(Kind.PARAMETER, "");
  }

  private void sign() {
    char c = cursor.take();
    boolean comment = c == '-' && cursor.peek() == '-' || c == '/' && cursor.peek() == '*';
    if (SIGNS.indexOf(c) < 0 || comment) {
      throw Cursor.unknown();
    }
    if (c == '&') {
      refuseNextOf("'\"");
    }
    add(Kind.SIGN, String.valueOf(c));
  }

  private void refuseNextOf(String characters) {
    if (characters.indexOf(cursor.peek()) >= 0) {
      throw Cursor.unknown();
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
