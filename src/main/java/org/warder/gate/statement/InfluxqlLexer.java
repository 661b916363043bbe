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

  private final Cursor cursor;
  private final InfluxqlLiterals literals;
  private final List<Token> tokens = new ArrayList<>();
  private boolean spaced;

  private InfluxqlLexer(String statement) {
    this.cursor = new Cursor(statement);
    this.literals = new InfluxqlLiterals(cursor);
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
      literals.takeNumber();
      add(Kind.NUMBER, "");
    } else if (c == '\'') {
      literals.takeString();
      add(Kind.STRING, "");
    } else if (c == '"') {
      add(Kind.NAME, literals.takeName());
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
    literals.refuseQuote();
    add(Kind.WORD, cursor.since(start));
  }

  private void parameter() {
    cursor.take();
    if (cursor.peek() == '"') {
      literals.takeName();
    } else if (Cursor.isWordPart(cursor.peek())) {
      cursor.takeWord();
      literals.refuseQuote();
    } else {
      throw Cursor.unknown();
    }
    add(Kind.PARAMETER, "");
  }

  private void slash() {
    Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    if (before != null && InfluxqlWords.precedesRegex(before)) {
      literals.takeRegex();
      add(Kind.REGEX, "");
    } else if (before != null && InfluxqlWords.isOperand(before)) {
      cursor.take();
      add(Kind.SIGN, "/");
    } else {
      throw Cursor.unknown();
    }
  }

  private void sign() {
    char c = cursor.take();
    char second = cursor.peek();
    if (second == '=' || second == '~' || second == '>' || second == ':') {
      String both = "" + c + second;
      if (DOUBLE_SIGNS.contains(both)) {
        cursor.take();
        add(Kind.SIGN, both);
        return;
      }
    }
    if (SIGNS.indexOf(c) >= 0 && !(c == '-' && second == '-')) {
      add(Kind.SIGN, String.valueOf(c));
    } else {
      throw Cursor.unknown();
    }
  }
}
