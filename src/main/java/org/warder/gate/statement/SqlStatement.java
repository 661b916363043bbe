package org.warder.gate.statement;

import java.util.List;
import java.util.Set;
import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.statement.Token.Kind;

/**
 * Finds the databases of one SQL statement that reads. It reads the database that is given beside
 * it; the schema {@code system} shows what others ask of all databases.
 */
final class SqlStatement {

  private static final String SYSTEM = "system";

  /** What writes, also behind {@code WITH} and {@code EXPLAIN}. */
  private static final Set<String> WRITING =
      Words.of(
          "ALTER",
          "CALL",
          "COPY",
          "CREATE",
          "DEALLOCATE",
          "DELETE",
          "DROP",
          "EXECUTE",
          "GRANT",
          "INSERT",
          "INTO",
          "MERGE",
          "PREPARE",
          "REVOKE",
          "TRUNCATE",
          "UPDATE");

  private SqlStatement() {}

  static Databases databases(String text) {
    List<Token> all = SqlLexer.lex(text);
    Tokens tokens = new Tokens(all);
    boolean show = tokens.takeWord("SHOW");
    boolean system = show ? takeShow(tokens) : takeQuery(tokens);
    for (int i = 0; i < all.size(); i++) {
      Token token = all.get(i);
      boolean dotted = i + 1 < all.size() && all.get(i + 1).isSign(".");
      check(token, i + 1 == all.size(), dotted || i > 0 && all.get(i - 1).isSign("."));
      system |= token.isName() && token.text().equalsIgnoreCase(SYSTEM) && (dotted || show);
    }
    return system ? Databases.ALL : Databases.GIVEN;
  }

  /** Passes the words that begin a query; a query does not show all databases by itself. */
  private static boolean takeQuery(Tokens tokens) {
    if (tokens.takeWord("EXPLAIN")) {
      while (tokens.takeWord("ANALYZE") || tokens.takeWord("VERBOSE")) {
        // Both may stand there, in this order.
      }
      if (tokens.takeWord("FORMAT")) {
        tokens.take();
      }
    }
    if (!tokens.takeWord("SELECT") && !tokens.takeWord("WITH")) {
      throw new RefusedRequestException(GateReason.SQL_KIND);
    }
    return false;
  }

  /** Passes the words that say what is shown; whether that is something of all databases. */
  private static boolean takeShow(Tokens tokens) {
    if (tokens.takeWord("DATABASES") || tokens.takeWord("SCHEMAS")) {
      return true;
    }
    tokens.takeWord("EXTENDED");
    tokens.takeWord("FULL");
    if (!tokens.takeWord("TABLES") && !tokens.takeWord("COLUMNS")) {
      throw new RefusedRequestException(GateReason.SQL_SHOW);
    }
    return false;
  }

  private static void check(Token token, boolean last, boolean dotted) {
    if (token.isSign(";") && !last) {
      throw new RefusedRequestException(GateReason.SEVERAL_STATEMENTS);
    }
    if (token.kind() == Kind.WORD && WRITING.contains(token.text())) {
      throw new RefusedRequestException(GateReason.SQL_WRITES);
    }
    if (token.kind() == Kind.STRING && dotted) {
      throw new RefusedRequestException(GateReason.NAME_IN_SINGLE_QUOTES);
    }
  }
}
