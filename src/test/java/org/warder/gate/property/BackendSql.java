package org.warder.gate.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How SQL dialects take a statement apart: strings with escapes, dollars, backticks, comments in
 * comments. Written down from how they behave and not from the code that is tested.
 */
final class BackendSql {

  private static final Set<String> CHANGES =
      Set.of("INSERT", "UPDATE", "DELETE", "DROP", "CREATE", "COPY", "INTO", "ALTER", "MERGE");

  private final String sql;
  private final List<String> pieces = new ArrayList<>();
  private int at;

  private BackendSql(String sql) {
    this.sql = sql;
  }

  /** Whether a backend could read the schema system, change something, or run two statements. */
  static boolean couldReachMore(String sql) {
    return new BackendSql(sql).reachesMore();
  }

  private boolean reachesMore() {
    while (at < sql.length()) {
      step();
    }
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      String next = i + 1 < pieces.size() ? pieces.get(i + 1) : "";
      String name = piece.replaceFirst("^[\"'`]", "").toLowerCase(Locale.ROOT);
      boolean system = name.equals("system") && next.equals(".");
      boolean second = piece.equals(";") && !next.isEmpty() && !next.equals(";");
      if (system || second || CHANGES.contains(piece.toUpperCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private void step() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (sql.startsWith("--", at) || c == '#') {
      int end = sql.indexOf('\n', at);
      at = end < 0 ? sql.length() : end;
    } else if (sql.startsWith("/*", at)) {
      comment();
    } else if (c == '$') {
      dollars();
    } else if (c == '"' || c == '`' || c == '\'') {
      pieces.add(c + quoted(c, false));
    } else if (Character.isLetterOrDigit(c) || c == '_') {
      word();
    } else {
      pieces.add(String.valueOf(c));
      at++;
    }
  }

  private void word() {
    int start = at;
    while (at < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
      at++;
    }
    String word = sql.substring(start, at);
    if (word.equalsIgnoreCase("E") && at < sql.length() && sql.charAt(at) == '\'') {
      pieces.add("'" + quoted('\'', true));
    } else {
      pieces.add(word);
    }
  }

  private String quoted(char quote, boolean backslashes) {
    StringBuilder text = new StringBuilder();
    for (at++; at < sql.length(); at++) {
      char c = sql.charAt(at);
      boolean doubled = c == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote;
      if (c == quote && !doubled) {
        at++;
        break;
      }
      if (doubled || backslashes && c == '\\') {
        at++;
      }
      text.append(at < sql.length() ? sql.charAt(at) : "");
    }
    return text.toString();
  }

  private void comment() {
    int depth = 0;
    do {
      boolean opens = sql.startsWith("/*", at);
      boolean closes = sql.startsWith("*/", at);
      depth += opens ? 1 : closes ? -1 : 0;
      at += opens || closes ? 2 : 1;
    } while (depth > 0 && at < sql.length());
  }

  private void dollars() {
    int tag = sql.indexOf('$', at + 1);
    boolean quoted = tag > 0 && sql.substring(at + 1, tag).matches("\\w*");
    if (!quoted) {
      at++;
      word();
      pieces.set(pieces.size() - 1, "$");
      return;
    }
    String quote = sql.substring(at, tag + 1);
    int end = sql.indexOf(quote, tag + 1);
    at = end < 0 ? sql.length() : end + quote.length();
    pieces.add("'");
  }
}
