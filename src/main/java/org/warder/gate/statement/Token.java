package org.warder.gate.statement;

/**
 * A piece of a statement.
 *
 * @param kind what it is
 * @param text a word as it stands there, a quoted name without its quotes, a sign; empty for
 *     literals, which decide nothing
 * @param spaced whether there is space before it
 */
record Token(Kind kind, String text, boolean spaced) {

  enum Kind {
    /** A keyword or a name without quotes. */
    WORD,
    /** A name in double quotes. */
    NAME,
    STRING,
    NUMBER,
    REGEX,
    /** The place of a value that is given beside the statement. */
    PARAMETER,
    /** Punctuation and operators. */
    SIGN,
    /** Behind the last one. */
    END
  }

  boolean isWord(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }
}
