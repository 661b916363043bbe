package org.warder.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.warder.error.ServiceException;

/**
 * A constraint that a change may violate although it has been checked before, since another request
 * came in between: the refusal is that of the check.
 *
 * @param name its name in the schema
 * @param refusal what the check would have said
 */
public record Constraint(String name, Supplier<ServiceException> refusal) {

  /** The class of SQL states of violated constraints. */
  private static final String VIOLATION = "23";

  /**
   * Writes all changes that are pending, rather than at the end of the transaction, when nobody
   * knows any more what they were about.
   *
   * @throws ServiceException the refusal of the constraint that is violated
   */
  public static void flush(EntityManager em, Constraint... constraints) {
    try {
      em.flush();
    } catch (PersistenceException e) {
      for (Constraint constraint : constraints) {
        if (constraint.isViolated(e)) {
          throw constraint.refusal.get();
        }
      }
      throw e;
    }
  }

  /** Whether the message of the database names it. */
  private boolean isViolated(PersistenceException thrown) {
    Pattern named = Pattern.compile("\\b" + name + "\\b", Pattern.CASE_INSENSITIVE);
    return DatabaseErrors.sqlErrors(thrown)
        .filter(error -> Objects.requireNonNullElse(error.getSQLState(), "").startsWith(VIOLATION))
        .anyMatch(error -> named.matcher(error.getMessage()).find());
  }
}
