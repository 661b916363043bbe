package org.warder.gate.statement;

import java.util.Set;
import org.warder.gate.statement.Token.Kind;

/** The reserved words of InfluxQL, and what they make of what follows. */
final class InfluxqlWords {

  /** What begins a statement or writes: nowhere but where the rule of the statement expects it. */
  private static final Set<String> STATEMENTS =
      Words.of(
          "ALTER", "BEGIN", "CREATE", "DELETE", "DROP", "EXPLAIN", "FROM", "GRANT", "INSERT",
          "INTO", "KILL", "ON", "REVOKE", "SELECT", "SET", "SHOW");

  private static final Set<String> OTHERS =
      Words.of(
          "ALL",
          "ANALYZE",
          "AND",
          "ANY",
          "AS",
          "ASC",
          "BY",
          "CARDINALITY",
          "CONTINUOUS",
          "DATABASE",
          "DATABASES",
          "DEFAULT",
          "DESC",
          "DESTINATIONS",
          "DIAGNOSTICS",
          "DISTINCT",
          "DURATION",
          "END",
          "EVERY",
          "EXACT",
          "FIELD",
          "FOR",
          "FUTURE",
          "GRANTS",
          "GROUP",
          "GROUPS",
          "IN",
          "INF",
          "KEY",
          "KEYS",
          "LIMIT",
          "MEASUREMENT",
          "MEASUREMENTS",
          "NAME",
          "OFFSET",
          "OR",
          "ORDER",
          "PASSWORD",
          "PAST",
          "POLICIES",
          "POLICY",
          "PRIVILEGES",
          "QUERIES",
          "QUERY",
          "READ",
          "REPLICATION",
          "RESAMPLE",
          "RETENTION",
          "SERIES",
          "SHARD",
          "SHARDS",
          "SLIMIT",
          "SOFFSET",
          "STATS",
          "SUBSCRIPTION",
          "SUBSCRIPTIONS",
          "TAG",
          "TO",
          "USER",
          "USERS",
          "VALUES",
          "VERBOSE",
          "WHERE",
          "WITH",
          "WRITE");

  private static final Set<String> CLAUSES =
      Words.of(
          "FILL", "GROUP", "LIMIT", "OFFSET", "ORDER", "SLIMIT", "SOFFSET", "TZ", "WHERE", "WITH");

  private static final Set<String> BEFORE_REGEX = Words.of("SELECT", "FROM", "BY");
  private static final Set<String> SIGNS_BEFORE_REGEX = Set.of("(", ",", "=~", "!~", ".");

  private InfluxqlWords() {}

  /** Whether a word begins or ends a part of a statement that the rule must know. */
  static boolean isStructure(Token token) {
    return token.kind() == Kind.WORD && STATEMENTS.contains(token.text());
  }

  /** Whether a word cannot be a name. */
  static boolean isReserved(Token token) {
    return isStructure(token) || token.kind() == Kind.WORD && OTHERS.contains(token.text());
  }

  /** Whether a word may follow what a statement reads from. */
  static boolean isClause(Token token) {
    return token.kind() == Kind.WORD && CLAUSES.contains(token.text());
  }

  /** Whether a slash behind it begins a regular expression, for every backend. */
  static boolean precedesRegex(Token token) {
    return token.kind() == Kind.SIGN && SIGNS_BEFORE_REGEX.contains(token.text())
        || token.kind() == Kind.WORD && BEFORE_REGEX.contains(token.text());
  }

  /** Whether a slash behind it divides, for every backend. */
  static boolean isOperand(Token token) {
    return switch (token.kind()) {
      case NAME, STRING, NUMBER, PARAMETER -> true;
      case WORD -> !isReserved(token);
      case SIGN -> token.isSign(")");
      case REGEX, END -> false;
    };
  }
}
