package org.warder.gate.statement;

import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.statement.Databases.Name;
import org.warder.gate.statement.Token.Kind;

/** Reads names with dots in them, between which no space stands. */
final class InfluxqlName {

  private static final Name GIVEN = new Name(null, null);

  private InfluxqlName() {}

  /**
   * The database of a measurement: {@code m}, {@code policy.m}, {@code database..m}, {@code
   * database.policy.m}, where a regular expression may stand for the measurement. InfluxDB 2 takes
   * a name with a regular expression behind it for a policy and a measurement, also without a dot.
   */
  static Name source(Tokens tokens) {
    Name name = name(tokens);
    Token next = tokens.peek();
    boolean ends = next.kind() == Kind.END || InfluxqlWords.isClause(next);
    if (!ends && !next.isSign(",") && !next.isSign(")") && !next.isSign(";")) {
      throw new RefusedRequestException(GateReason.FROM_NAME_UNFINISHED);
    }
    return name;
  }

  private static Name name(Tokens tokens) {
    Token first = tokens.take();
    if (first.kind() == Kind.REGEX) {
      return GIVEN;
    }
    String name = text(first);
    if (!takeDot(tokens)) {
      return GIVEN;
    }
    if (takeDot(tokens)) {
      takeMeasurement(tokens);
      return new Name(name, null);
    }
    Token second = takeMeasurement(tokens);
    if (!takeDot(tokens)) {
      return new Name(null, name);
    }
    takeMeasurement(tokens);
    return new Name(name, text(second));
  }

  /**
   * The database behind {@code ON}.
   *
   * @param policy whether a retention policy may follow; before a {@code *} it is left out
   */
  static Name database(Tokens tokens, boolean policy) {
    String database = text(tokens.take());
    if (!policy || !takeDot(tokens) || tokens.peek().isSign("*")) {
      return new Name(database, null);
    }
    return new Name(database, text(tokens.take()));
  }

  private static Token takeMeasurement(Tokens tokens) {
    Token token = tokens.take();
    if (token.kind() != Kind.REGEX) {
      text(token);
    }
    return token;
  }

  private static boolean takeDot(Tokens tokens) {
    boolean spaced = tokens.peek().spaced();
    if (!tokens.takeSign(".")) {
      return false;
    }
    if (spaced || tokens.peek().spaced()) {
      throw new RefusedRequestException(GateReason.NAME_WITH_SPACES);
    }
    return true;
  }

  private static String text(Token token) {
    if (!token.isName() || token.text().isEmpty() || InfluxqlWords.isReserved(token)) {
      throw new RefusedRequestException(GateReason.NAME_MISSING);
    }
    return token.text();
  }
}
