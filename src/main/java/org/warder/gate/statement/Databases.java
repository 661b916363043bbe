package org.warder.gate.statement;

import java.util.List;

/**
 * The databases that a statement reads.
 *
 * @param all whether it may show something of every database; then nothing else matters
 * @param given whether it reads the database that is given beside it
 * @param named the databases that the statement itself names
 */
public record Databases(boolean all, boolean given, List<Name> named) {

  /** All databases. */
  static final Databases ALL = new Databases(true, false, List.of());

  /** The database that is given beside the statement, and no other. */
  static final Databases GIVEN = new Databases(false, true, List.of());

  public Databases {
    named = List.copyOf(named);
  }

  /**
   * A database as a statement names it.
   *
   * @param database its name; null for the one that is given beside the statement
   * @param policy the retention policy, null if none is named
   */
  public record Name(String database, String policy) {}
}
