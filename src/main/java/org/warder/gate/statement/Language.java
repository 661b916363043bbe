package org.warder.gate.statement;

import java.util.function.Function;
import org.warder.gate.RefusedRequestException;

/** A query language. */
public enum Language {
  /** InfluxQL as InfluxDB 2 and InfluxDB 3 have it. */
  INFLUXQL(InfluxqlStatement::databases),
  /** The SQL of InfluxDB 3. */
  SQL(SqlStatement::databases);

  private final Function<String, Databases> reader;

  Language(Function<String, Databases> reader) {
    this.reader = reader;
  }

  /**
   * The databases that a statement reads.
   *
   * @throws RefusedRequestException if it is anything but one statement that only reads
   */
  public Databases databases(String statement) {
    return reader.apply(statement);
  }
}
