package org.warder.usage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.warder.MovableClock;
import org.warder.database.Transaction;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;

/** Rows of tokens that tests use, with a clock that stands still a second before midnight. */
@ApplicationScoped
public class UsageGiven {

  static final Instant NOW = Instant.parse("2026-11-26T23:59:59Z");
  static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  static final Permission READ = Permission.parse("read:buckets");
  static final Permission WRITE = Permission.parse("write:buckets");
  static final PermissionSet HELD = PermissionSet.of(READ, WRITE, READ);

  @PersistenceContext private EntityManager em;
  @Inject private UsageSettings settings;
  @Inject private UsageWriter writer;
  @Inject private UsageRecording recording;
  @Inject private UsageReader reader;
  @Inject private UsageRows rows;
  @Inject private Transaction transaction;
  @Inject private MovableClock movableClock;
  @Inject private Clock clock;

  /** Stops the clock, and begins to record; nobody writes but the test (OneDeployment). */
  public void begin() {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("usage-rounds");
    movableClock.stop(NOW);
    recording.startOver();
  }

  public Id token() {
    Id id = Id.next();
    transaction.run(() -> rows.add(id));
    return id;
  }

  public void delete(Id token) {
    transaction.run(() -> rows.remove(token));
  }

  /** Writes that a token was used on so many days, a power of two. */
  public void days(Id token, int count) {
    String columns = "token_usage_days (token_id, day, allowed, denied, reused)";
    transaction.run(
        () -> {
          em.createNativeQuery("insert into " + columns + " values (?, 0, 1, 0, 0)")
              .setParameter(1, token.value())
              .executeUpdate();
          for (int days = 1; days < count; days *= 2) {
            em.createNativeQuery(
                    "insert into %s select token_id, day + %d, 1, 0, 0 from token_usage_days"
                            .formatted(columns, days)
                        + " where token_id = ?")
                .setParameter(1, token.value())
                .executeUpdate();
          }
        });
  }

  /**
   * Tokens with a permission that was not used lately and is not yet counted; before all others.
   */
  public List<Id> usedLongAgo(int count) {
    return transaction.call(
        () -> {
          List<Id> ids = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            Id id = new Id(Long.MIN_VALUE + 1 + i);
            em.createNativeQuery("delete from token_usage where token_id = ?")
                .setParameter(1, id.value())
                .executeUpdate();
            em.createNativeQuery(
                    "insert into token_usage (token_id, last_used_at, permissions,"
                        + " unused_permissions) values (?, 1, 1, 0)")
                .setParameter(1, id.value())
                .executeUpdate();
            ids.add(id);
          }
          return ids;
        });
  }

  /** What another server has counted. */
  public UsageRecorder server() {
    return new UsageRecorder(settings, clock);
  }

  /** The same with room for so many tokens in use. */
  public UsageRecorder server(int max) {
    return new UsageRecorder(settings, clock, max);
  }

  public void use(UsageRecorder recorder, Id token, Permission by, String address) {
    recorder.allowed(
        new UsedToken(token, token, HELD),
        List.of(by),
        Origin.of(address, "curl/8", "GET", Origin.API));
  }

  public void flush(UsageRecorder recorder) {
    new UsageFlush(recorder, writer, recording).run();
  }

  /** How many permissions of a token were not used lately, as it is kept. */
  public int unusedPermissions(Id token) {
    return transaction.call(
        () ->
            em.createQuery(
                    "select u.unusedPermissions from TokenUsage u where u.tokenId = :id",
                    Integer.class)
                .setParameter("id", token.value())
                .getSingleResult());
  }

  public UsageReport report(Id token) {
    return reader.report(token, HELD, TODAY.minusDays(10), TODAY.plusDays(1));
  }
}
