package org.warder.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.usage.UsageReport.Counts;

/** What is known of the use of tokens: what is written, and what this server has in memory. */
@ApplicationScoped
public class UsageReader {

  @PersistenceContext private EntityManager em;

  private UsageSettings settings;
  private UsageRecorder recorder;
  private UsageRecording recording;
  private UsageFlush flush;

  protected UsageReader() {}

  @Inject
  UsageReader(
      UsageSettings settings, UsageRecorder recorder, UsageRecording recording, UsageFlush flush) {
    this.settings = settings;
    this.recorder = recorder;
    this.recording = recording;
    this.flush = flush;
  }

  /** When some tokens were last used; one that is unknown is left out. */
  public Map<Id, UsageTimes> times(Collection<Id> tokens) {
    Map<Id, UsageTimes> times = new HashMap<>();
    if (!settings.isOn() || tokens.isEmpty()) {
      return times;
    }
    // Memory first: what is written meanwhile is in the database then.
    tokens.forEach(token -> times.put(token, recorder.times(token)));
    em.createQuery(
            "select u.tokenId, u.lastUsedAt, u.lastReusedAt from TokenUsage u"
                + " where u.tokenId in :ids",
            Object[].class)
        .setParameter("ids", ScopePredicate.values(tokens))
        .getResultStream()
        .forEach(
            row ->
                times.merge(
                    new Id((Long) row[0]),
                    new UsageTimes((Instant) row[1], (Instant) row[2]),
                    UsageTimes::latest));
    return times;
  }

  /** When a token was last used, as far as only this server knows. */
  public UsageTimes unwritten(Id token) {
    return recorder.times(token);
  }

  /** The same times if use is recorded; else none, since nobody goes on with them. */
  public UsageTimes recorded(UsageTimes times) {
    return settings.isOn() ? times : UsageTimes.NONE;
  }

  /**
   * What a token was used for.
   *
   * @param held all that it may do
   * @param from the first day
   * @param to the last day
   */
  public UsageReport report(Id token, PermissionSet held, LocalDate from, LocalDate to) {
    ReportBuilder report = new ReportBuilder(held, from, to);
    recording
        .since()
        .ifPresent(
            since ->
                flush.between(
                    () -> {
                      read(token, report.recordedSince(since));
                      recorder.inMemory(token).map(Tally::pending).forEach(report::add);
                      return null;
                    }));
    return report.build();
  }

  private void read(Id token, ReportBuilder report) {
    List<Object[]> rows =
        rows(
            "select first_used_at, last_used_at, last_reused_at, address, agent, method, through,"
                + " allowed, denied, reused from token_usage where token_id = ?",
            token.value());
    rows.forEach(
        row -> {
          report.first(moment(row[0]));
          if (row[1] != null) {
            Origin last = new Origin(text(row[3]), text(row[4]), text(row[5]), text(row[6]));
            report.last(moment(row[1]), last);
          }
          report.reused(moment(row[2]));
          report.total(counts(row, 7));
        });
    rows(
            "select day, allowed, denied, reused from token_usage_days"
                + " where token_id = ? and day between ? and ?",
            token.value(),
            report.firstDay(),
            report.lastDay())
        .forEach(row -> report.day(((Number) row[0]).intValue(), counts(row, 1)));
    rows(
            "select permission, uses, last_used_at from token_usage_permissions where token_id = ?",
            token.value())
        .forEach(
            row ->
                report.permission(
                    Permission.parse((String) row[0]),
                    ((Number) row[1]).longValue(),
                    moment(row[2])));
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Object... parameters) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.getResultList();
  }

  private static Counts counts(Object[] row, int begin) {
    return new Counts(
        ((Number) row[begin]).longValue(),
        ((Number) row[begin + 1]).longValue(),
        ((Number) row[begin + 2]).longValue());
  }

  private static Instant moment(Object micros) {
    return micros == null ? null : Moments.of(((Number) micros).longValue());
  }

  private static String text(Object value) {
    return (String) value;
  }
}
