package org.warder.gate.statement;

import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;

/** What a {@code SHOW} may show of a database. */
final class InfluxqlShow {

  private InfluxqlShow() {}

  /**
   * Passes the words that say what is shown of one database.
   *
   * @return whether it is {@code MEASUREMENTS}, which knows retention policies and {@code *}
   */
  static boolean takeKind(Tokens tokens) {
    if (tokens.takeWord("MEASUREMENTS")) {
      return true;
    }
    if (!takeSchema(tokens)) {
      throw new RefusedRequestException(GateReason.INFLUXQL_SHOW);
    }
    return false;
  }

  private static boolean takeSchema(Tokens tokens) {
    if (tokens.takeWord("RETENTION")) {
      return tokens.takeWord("POLICIES");
    } else if (tokens.takeWord("MEASUREMENT")) {
      return takeCardinality(tokens);
    } else if (tokens.takeWord("FIELD")) {
      return takeKeys(tokens);
    } else if (tokens.takeWord("TAG")) {
      return takeKeys(tokens) || takeListOrCardinality(tokens, "VALUES");
    }
    return takeListOrCardinality(tokens, "SERIES");
  }

  private static boolean takeKeys(Tokens tokens) {
    return tokens.takeWord("KEYS") || tokens.takeWord("KEY") && takeCardinality(tokens);
  }

  private static boolean takeListOrCardinality(Tokens tokens, String word) {
    boolean list = tokens.takeWord(word);
    if (list) {
      takeCardinality(tokens);
    }
    return list;
  }

  private static boolean takeCardinality(Tokens tokens) {
    tokens.takeWord("EXACT");
    return tokens.takeWord("CARDINALITY");
  }

  /** Passes what may follow {@code ON *}, of which only {@code MEASUREMENTS} knows. */
  static void takeRestOfStar(Tokens tokens, boolean measurements) {
    boolean known = measurements && (!tokens.takeSign(".") || tokens.takeSign("*"));
    if (!known) {
      throw new RefusedRequestException(GateReason.SHOW_ON_ALL);
    }
  }
}
