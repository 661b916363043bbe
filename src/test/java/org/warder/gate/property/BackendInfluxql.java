package org.warder.gate.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How backends take an InfluxQL statement apart, written down from how they behave and not from the
 * code that is tested. Go drops a word that a quote follows, ends at a zero, and skips comments;
 * Rust keeps the word.
 */
final class BackendInfluxql {

  private static final Set<String> REGEX_BEHIND =
      Set.of("SELECT", "FROM", "BY", "(", ",", "=~", "!~", ".");
  private static final Set<String> ENDS_SOURCES =
      Set.of("SELECT", "WHERE", "GROUP", "ORDER", "LIMIT", "FILL", "TZ", "WITH", ")");
  private static final Set<String> CHANGES =
      Set.of("INTO", "DROP", "DELETE", "CREATE", "ALTER", "GRANT", "REVOKE", "KILL", "EXPLAIN");

  private record Piece(String kind, String text) {

    /** Whether it is that keyword or sign, and not a name or a literal of the same text. */
    boolean is(String structure) {
      return (kind.equals("word") || kind.equals("sign")) && text.equals(structure);
    }
  }

  private final String statement;
  private final boolean go;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;
  private boolean sources;

  private BackendInfluxql(String statement, boolean go) {
    this.statement = go && statement.indexOf(0) >= 0 ? upToZero(statement) : statement;
    this.go = go;
  }

  private static String upToZero(String text) {
    return text.substring(0, text.indexOf(0));
  }

  /** Whether a backend could reach a database of that name, change something, or run two. */
  static boolean couldReach(String database, String statement) {
    return new BackendInfluxql(statement, true).reaches(database)
        || new BackendInfluxql(statement, false).reaches(database);
  }

  private boolean reaches(String database) {
    while (at < statement.length()) {
      step();
    }
    int selects = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece before = i == 0 ? new Piece("", "") : pieces.get(i - 1);
      Piece piece = pieces.get(i);
      Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : new Piece("", "");
      boolean named = piece.kind.equals("name") && piece.text.contains(database);
      boolean qualifies = next.is(".") || next.kind.equals("regex");
      boolean policy = before.is(".") && i > 2 && pieces.get(i - 3).is("ON");
      if (named && (qualifies || before.is("ON") || policy)) {
        return true;
      }
      boolean begins = piece.kind.equals("word") && Set.of("SELECT", "SHOW").contains(piece.text);
      selects += begins && !before.is("(") ? 1 : 0;
      boolean more = piece.is(";") && !next.kind.isEmpty() && !next.is(";");
      if (more || piece.kind.equals("word") && CHANGES.contains(piece.text)) {
        return true;
      }
    }
    return selects != 1;
  }

  private void step() {
    char c = statement.charAt(at);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      at++;
    } else if (statement.startsWith("--", at)) {
      int end = statement.indexOf('\n', at);
      at = end < 0 ? statement.length() : end;
    } else if (statement.startsWith("/*", at)) {
      int end = statement.indexOf("*/", at + 2);
      at = end < 0 ? statement.length() : end + 2;
    } else if (isWord(c)) {
      word();
    } else if (c == '$' && at + 1 < statement.length() && isWord(statement.charAt(at + 1))) {
      at++;
      word();
      pieces.set(pieces.size() - 1, new Piece("parameter", ""));
    } else if (c == '"' || c == '\'') {
      add(c == '"' ? "name" : "string", quoted(c));
    } else if (c == '/' && !pieces.isEmpty() && beginsRegex()) {
      add("regex", quoted('/'));
    } else {
      boolean two = statement.startsWith("=~", at) || statement.startsWith("!~", at);
      String sign = statement.substring(at, at + (two ? 2 : 1));
      at += sign.length();
      add("sign", sign);
    }
  }

  private void word() {
    int start = at;
    while (at < statement.length() && isWord(statement.charAt(at))) {
      at++;
    }
    if (go && at < statement.length() && statement.charAt(at) == '"') {
      add("name", quoted('"'));
      return;
    }
    String text = statement.substring(start, at);
    String upper = text.toUpperCase(Locale.ROOT);
    boolean keyword =
        REGEX_BEHIND.contains(upper)
            || ENDS_SOURCES.contains(upper)
            || CHANGES.contains(upper)
            || upper.equals("ON")
            || upper.equals("SHOW");
    add(keyword ? "word" : "name", keyword ? upper : text);
  }

  private String quoted(char quote) {
    StringBuilder text = new StringBuilder();
    for (at++; at < statement.length(); at++) {
      char c = statement.charAt(at);
      if (c == quote) {
        at++;
        break;
      }
      boolean escape = c == '\\' && at + 1 < statement.length();
      if (escape && (quote != '/' || statement.charAt(at + 1) == '/')) {
        at++;
      }
      text.append(statement.charAt(at));
    }
    return text.toString();
  }

  private boolean beginsRegex() {
    Piece last = pieces.get(pieces.size() - 1);
    boolean behindSource = go && sources && last.kind.equals("name");
    return behindSource
        || !last.kind.equals("name")
            && !last.kind.equals("string")
            && REGEX_BEHIND.contains(last.text);
  }

  private void add(String kind, String text) {
    pieces.add(new Piece(kind, text));
    boolean word = kind.equals("word") || kind.equals("sign");
    sources = word && text.equals("FROM") || sources && !(word && ENDS_SOURCES.contains(text));
  }

  private static boolean isWord(char c) {
    return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
  }
}
