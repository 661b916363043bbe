package org.warder.database;

/** How many servers use the database: the setting {@code SERVERS}. */
public enum Servers {
  ONE,
  SEVERAL
}
