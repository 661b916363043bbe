package org.warder.gate.statement;

import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;

/** The characters of a statement, which a lexer reads from left to right. */
final class Cursor {

  /** What {@link #peek()} gives behind the last character; no statement holds it. */
  static final char END = '\0';

  private final String text;
  private int position;

  Cursor(String text) {
    this.text = text;
  }

  char peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  char peekSecond() {
    return position + 1 < text.length() ? text.charAt(position + 1) : END;
  }

  char take() {
    char c = peek();
    position++;
    return c;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  int position() {
    return position;
  }

  /** What was read since a position. */
  String since(int start) {
    return text.substring(start, position);
  }

  /** Passes letters, digits and underscores of ASCII. */
  void takeWord() {
    while (isWordPart(peek())) {
      position++;
    }
  }

  /** Passes digits of ASCII and tells how many there were. */
  int takeDigits() {
    int start = position;
    while (isDigit(peek())) {
      position++;
    }
    return position - start;
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWordStart(char c) {
    return isLetter(c) || c == '_';
  }

  static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c);
  }

  static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }

  /** Whether a character may stand in quotes: it prints. */
  static boolean isPrintable(char c) {
    return !Character.isISOControl(c);
  }

  /** The refusal of what a lexer does not know. */
  static RefusedRequestException unknown() {
    return new RefusedRequestException(GateReason.SIGNS_UNKNOWN);
  }
}
