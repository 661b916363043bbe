package org.warder.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.usage.UsageReport.Counts;
import org.warder.usage.UsageReport.Day;
import org.warder.usage.UsageReport.PermissionFigures;

/** Adds up what is known of the use of a token. */
final class ReportBuilder {

  private final Map<Permission, PermissionFigures> permissions = new LinkedHashMap<>();
  private final Map<Integer, Counts> days = new TreeMap<>();
  private final int firstDay;
  private final int lastDay;
  private Instant recordedSince;
  private Instant firstUsedAt;
  private Instant lastUsedAt;
  private Instant lastReusedAt;
  private Origin last;
  private Counts total = Counts.NONE;

  ReportBuilder(PermissionSet held, LocalDate from, LocalDate to) {
    firstDay = (int) from.toEpochDay();
    lastDay = (int) to.toEpochDay();
    for (Permission permission : held.permissions()) {
      permissions.putIfAbsent(permission, new PermissionFigures(permission, null, 0));
    }
    for (int day = firstDay; day <= lastDay; day++) {
      days.put(day, Counts.NONE);
    }
  }

  int firstDay() {
    return firstDay;
  }

  int lastDay() {
    return lastDay;
  }

  ReportBuilder recordedSince(Instant since) {
    recordedSince = since;
    return this;
  }

  void first(Instant at) {
    if (at != null && (firstUsedAt == null || at.isBefore(firstUsedAt))) {
      firstUsedAt = at;
    }
  }

  void last(Instant at, Origin origin) {
    if (at != null && (lastUsedAt == null || !at.isBefore(lastUsedAt))) {
      lastUsedAt = at;
      last = origin;
    }
  }

  void reused(Instant at) {
    if (at != null && (lastReusedAt == null || at.isAfter(lastReusedAt))) {
      lastReusedAt = at;
    }
  }

  void total(Counts counts) {
    total = total.plus(counts);
  }

  void day(int day, Counts counts) {
    days.computeIfPresent(day, (key, before) -> before.plus(counts));
  }

  void permission(Permission permission, long count, Instant at) {
    permissions.computeIfPresent(
        permission,
        (key, before) -> {
          Instant latest =
              new UsageTimes(before.lastUsedAt(), null)
                  .latest(new UsageTimes(at, null))
                  .lastUsedAt();
          return new PermissionFigures(permission, latest, before.count() + count);
        });
  }

  /** What is not yet written. */
  void add(Pending use) {
    Counts counts = new Counts(use.allowed(), use.denied(), use.reused());
    total(counts);
    day(use.key().day(), counts);
    if (use.firstAt() != Pending.NO_FIRST) {
      first(Moments.of(use.firstAt()));
    }
    if (use.last() != null) {
      last(Moments.of(use.last().at()), use.last().origin());
    }
    reused(Moments.of(use.lastReusedAt()));
    use.permissions()
        .forEach((held, used) -> permission(held, used.count(), Moments.of(used.lastAt())));
  }

  UsageReport build() {
    Map<Integer, Day> ordered = new TreeMap<>();
    days.forEach((day, counts) -> ordered.put(day, new Day(LocalDate.ofEpochDay(day), counts)));
    return new UsageReport(
        recordedSince,
        firstUsedAt,
        new UsageTimes(lastUsedAt, lastReusedAt),
        last,
        total,
        List.copyOf(ordered.values()),
        List.copyOf(permissions.values()));
  }
}
