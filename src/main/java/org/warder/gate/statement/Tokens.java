package org.warder.gate.statement;

import java.util.List;
import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;

/** Reads the pieces of a statement one after the other. */
final class Tokens {

  private static final Token END = new Token(Token.Kind.END, "", true);

  private final List<Token> tokens;
  private int next;

  Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The next one, which stays the next one. */
  Token peek() {
    return next < tokens.size() ? tokens.get(next) : END;
  }

  /** The next one, or {@code END} again and again. */
  Token take() {
    Token token = peek();
    next++;
    return token;
  }

  /** Passes the keyword if it is the next one. */
  boolean takeWord(String keyword) {
    return pass(peek().isWord(keyword));
  }

  /** Passes the sign if it is the next one. */
  boolean takeSign(String sign) {
    return pass(peek().isSign(sign));
  }

  private boolean pass(boolean matches) {
    if (matches) {
      next++;
    }
    return matches;
  }

  /** Passes a semicolon, if any, and the end. */
  void takeEnd() {
    takeSign(";");
    if (peek().kind() != Token.Kind.END) {
      throw new RefusedRequestException(GateReason.STATEMENT_UNKNOWN);
    }
  }
}
