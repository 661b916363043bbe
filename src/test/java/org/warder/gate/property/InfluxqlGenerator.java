package org.warder.gate.property;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Writes InfluxQL statements that are right, and knows which databases they read. */
final class InfluxqlGenerator {

  private static final List<String> CONDITIONS =
      List.of(
          "v > 1.5",
          "t = 'FROM secret..m'",
          "t = 'it\\'s; DROP MEASUREMENT m --'",
          "\"secret\" = 'x'",
          "t =~ /a\\/\"secret\"..m/",
          "t !~ /'; SHOW DATABASES/",
          "time > now() - 1h30m",
          "(v / 2 > $x OR \"a..b\" != 'ON secret')");
  private static final List<String> SHOWS =
      List.of("FIELD KEYS", "TAG KEYS", "SERIES", "MEASUREMENT CARDINALITY", "RETENTION POLICIES");

  /**
   * A statement.
   *
   * @param text the statement
   * @param databases what it reads, with {@code a} given beside it
   */
  record Statement(String text, Set<String> databases) {}

  private final Random random;
  private Set<String> databases;

  InfluxqlGenerator(Random random) {
    this.random = random;
  }

  Statement next() {
    databases = new TreeSet<>();
    String text = random.nextInt(4) == 0 ? show() : select(0);
    return new Statement(text + pick("", ";", " ; "), databases);
  }

  private String select(int depth) {
    StringBuilder sources = new StringBuilder(source(depth));
    while (random.nextInt(3) == 0) {
      sources.append(pick(",", " , ", ",\n")).append(source(depth));
    }
    return word("select")
        + space()
        + pick("*", "v", "mean(\"v\")", "/v.*/", "v::float / 2, \"a b\"", "count(/x/)")
        + space()
        + word("from")
        + space()
        + sources
        + where()
        + (random.nextInt(3) == 0 ? space() + word("group by") + space() + "time(5m), /t/" : "");
  }

  private String source(int depth) {
    if (depth < 3 && random.nextInt(5) == 0) {
      return "(" + select(depth + 1) + ")";
    }
    String measurement = pick("m", "\"m\"", "\"FROM secret..m\"", "/m.*/", "\"it's\"");
    String database = pick("a", "b", "secret");
    return switch (random.nextInt(4)) {
      case 0 -> reads(database) + name(database) + ".." + measurement;
      case 1 -> reads(database + "/p") + name(database) + "." + name("p") + "." + measurement;
      default -> reads("a") + measurement;
    };
  }

  private String show() {
    String text = word("show") + space() + word(pick(SHOWS.toArray(String[]::new)));
    String database = pick("a", "b", "secret");
    boolean named = random.nextBoolean();
    text += reads(named ? database : "a");
    text += named ? space() + word("on") + space() + name(database) : "";
    return text + where();
  }

  private String where() {
    return random.nextBoolean()
        ? ""
        : space() + word("where") + space() + pick(CONDITIONS.toArray(String[]::new));
  }

  /** Notes that a database is read. */
  private String reads(String database) {
    databases.add(database);
    return "";
  }

  private String name(String name) {
    return random.nextBoolean() ? name : "\"" + name + "\"";
  }

  private String word(String word) {
    StringBuilder mixed = new StringBuilder();
    word.chars()
        .map(c -> random.nextBoolean() ? c : Character.toUpperCase(c))
        .forEach(c -> mixed.append((char) c));
    return mixed.toString();
  }

  private String space() {
    return pick(" ", "  ", "\n", "\t", " \n ");
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
