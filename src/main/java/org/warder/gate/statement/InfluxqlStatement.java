package org.warder.gate.statement;

import java.util.ArrayList;
import java.util.List;
import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.statement.Databases.Name;
import org.warder.gate.statement.Token.Kind;

/**
 * Finds the databases of one plain {@code SELECT} or {@code SHOW}. A backend may run what follows a
 * statement without a semicolon between them, so no word that begins one stands anywhere else.
 */
final class InfluxqlStatement {

  /** How deep queries may stand in queries. */
  private static final int MAX_DEPTH = 16;

  private final Tokens tokens;
  private final List<Name> named = new ArrayList<>();
  private boolean given;

  private InfluxqlStatement(Tokens tokens) {
    this.tokens = tokens;
  }

  static Databases databases(String text) {
    Tokens tokens = new Tokens(InfluxqlLexer.lex(text));
    InfluxqlStatement statement = new InfluxqlStatement(tokens);
    boolean all = false;
    if (tokens.takeWord("SELECT")) {
      statement.select(0);
    } else if (tokens.takeWord("SHOW")) {
      all = statement.show();
    } else {
      throw new RefusedRequestException(GateReason.INFLUXQL_KIND);
    }
    tokens.takeEnd();
    return all ? Databases.ALL : new Databases(false, statement.given, statement.named);
  }

  /** What follows {@code SELECT}. */
  private void select(int depth) {
    if (depth > MAX_DEPTH) {
      throw new RefusedRequestException(GateReason.TOO_DEEP);
    }
    takeExpressions();
    if (!tokens.takeWord("FROM")) {
      throw new RefusedRequestException(GateReason.SELECT_FROM);
    }
    do {
      if (tokens.takeSign("(")) {
        takeSubquery(depth);
      } else {
        take(InfluxqlName.source(tokens));
      }
    } while (tokens.takeSign(","));
    takeExpressions();
  }

  private void takeSubquery(int depth) {
    if (!tokens.takeWord("SELECT")) {
      throw new RefusedRequestException(GateReason.SUBQUERY_KIND);
    }
    select(depth + 1);
    if (!tokens.takeSign(")")) {
      throw new RefusedRequestException(GateReason.SUBQUERY_UNFINISHED);
    }
  }

  /** What follows {@code SHOW}; whether it shows all databases. */
  private boolean show() {
    if (tokens.takeWord("DATABASES")) {
      return true;
    }
    boolean measurements = InfluxqlShow.takeKind(tokens);
    given = true;
    boolean all = tokens.takeWord("ON") && on(measurements);
    if (tokens.takeWord("FROM")) {
      do {
        takeOfShow(InfluxqlName.source(tokens));
      } while (tokens.takeSign(","));
    }
    takeExpressions();
    return all;
  }

  /** What follows {@code ON}; whether that is all databases, or all policies of one. */
  private boolean on(boolean measurements) {
    given = false;
    if (!tokens.peek().isSign("*")) {
      named.add(InfluxqlName.database(tokens, measurements));
    }
    if (!tokens.takeSign("*")) {
      return false;
    }
    InfluxqlShow.takeRestOfStar(tokens, measurements);
    return true;
  }

  private void take(Name name) {
    if (name.database() == null && name.policy() == null) {
      given = true;
    } else {
      named.add(name);
    }
  }

  /** A measurement of the database that is shown, or one that names its own. */
  private void takeOfShow(Name name) {
    if (name.database() != null) {
      named.add(name);
    } else if (name.policy() != null) {
      throw new RefusedRequestException(GateReason.SHOW_WITH_POLICY);
    }
  }

  /** Passes what names no database, up to a bracket that was open before. */
  private void takeExpressions() {
    int open = 0;
    while (true) {
      Token token = tokens.peek();
      boolean ends = token.kind() == Kind.END || token.isSign(";");
      boolean closes = token.isSign(")") && open == 0;
      if (ends && open > 0) {
        throw new RefusedRequestException(GateReason.BRACKETS_OPEN);
      }
      if (ends || closes || open == 0 && InfluxqlWords.isStructure(token)) {
        return;
      }
      if (InfluxqlWords.isStructure(token) || token.isSign(".")) {
        throw new RefusedRequestException(GateReason.NAMES_ELSEWHERE);
      }
      open += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
      tokens.take();
    }
  }
}
