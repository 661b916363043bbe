package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.warder.database.ManyIds;
import org.warder.database.RowParts;
import org.warder.database.RowsById;
import org.warder.id.Id;
import org.warder.usage.UsageRows;
import org.warder.user.Status;

/** Changes of many tokens that are locked, each a statement for all of them. */
@ApplicationScoped
class BulkWriter {

  /** What belongs to a token and goes before it. */
  private static final List<RowsById> PARTS =
      List.of(
          new RowsById("token_values", "token_id"), new RowsById("token_resources", "token_id"));

  private static final RowsById TOKENS = new RowsById("tokens", "id");

  @PersistenceContext private EntityManager em;

  private BulkValues values;
  private UsageRows usage;

  protected BulkWriter() {}

  @Inject
  BulkWriter(BulkValues values, UsageRows usage) {
    this.values = values;
    this.usage = usage;
  }

  /** Gives them another status. */
  void setStatus(List<Id> ids, Status status, Instant now) {
    values.changed(ids);
    update("t.status = :status", ids, now).setParameter("status", status).executeUpdate();
  }

  /** Lets them end; see {@link Lifetime} and {@link LockedToken#settleLifetime}. */
  void expire(List<Id> ids, Instant end, Instant now) {
    Collection<Id> rotated = values.changed(ids);
    if (end.isAfter(now)) {
      Duration length = Lifetime.until(end, now).length().orElseThrow();
      update("t.lifetime.expiresAt = :end, t.lifetime.seconds = :seconds", ids, now)
          .setParameter("end", end)
          .setParameter("seconds", length.toSeconds())
          .executeUpdate();
    } else {
      update("t.lifetime.expiresAt = :now", ids, now).executeUpdate();
    }
    values.settle(rotated);
  }

  private Query update(String what, List<Id> ids, Instant now) {
    Query update =
        em.createQuery("update Token t set " + what + ", t.updatedAt = :now where t.id in :ids");
    return ManyIds.with(update, ids).setParameter("now", now);
  }

  /** Cuts tokens into parts that are removed in a transaction each. */
  List<List<Id>> partsToRemove(List<Id> ids) {
    return RowParts.cut(ids, PARTS.stream().map(rows -> rows.count(em, ids)).toList());
  }

  /** Removes them, with their values and what they name; see {@link #removeUsage}. */
  void remove(List<Id> ids) {
    values.changed(ids);
    usage.detach(ids);
    PARTS.forEach(rows -> rows.remove(em, ids));
    TOKENS.remove(em, ids);
  }

  /** The same for what is left of the use of some that are gone; without those of no use. */
  List<List<Id>> partsOfUsage(List<Id> ids) {
    return usage.parts(ids);
  }

  /** Removes what is left of the use of tokens that are gone. */
  void removeUsage(List<Id> ids) {
    usage.removeRest(ids);
  }
}
