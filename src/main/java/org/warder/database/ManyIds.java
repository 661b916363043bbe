package org.warder.database;

import jakarta.persistence.Query;
import java.util.Collection;
import org.eclipse.persistence.config.QueryHints;
import org.warder.id.Id;

/**
 * Queries about a thousand things at once. Their ids are in the statement as numbers: for a list of
 * parameters Derby may look through the whole table, and compare each row with each of them.
 */
public final class ManyIds {

  private ManyIds() {}

  /** Gives a query its parameter {@code ids}. It has no others that are text of somebody else. */
  public static <Q extends Query> Q with(Q query, Collection<Id> ids) {
    query.setParameter("ids", ScopePredicate.values(ids));
    return inStatement(query);
  }

  /**
   * Writes all parameters of a query into its statement, so that they are ids, times and words of
   * the schema: text of somebody else could be taken for SQL.
   */
  public static <Q extends Query> Q inStatement(Q query) {
    query.setHint(QueryHints.BIND_PARAMETERS, "false");
    return query;
  }
}
