package org.warder.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.warder.permission.Permission;

/**
 * What a token was used for (src/docs/api.md, Use).
 *
 * @param recordedSince since when uses are recorded without a gap; null while they are not
 * @param firstUsedAt the first use that was not denied; null if none is known
 * @param times the last ones
 * @param last where the last use came from; null if none is known
 * @param total all uses that are known
 * @param days each day asked for, in order
 * @param permissions each permission of the token, once, in the order of the token
 */
public record UsageReport(
    Instant recordedSince,
    Instant firstUsedAt,
    UsageTimes times,
    Origin last,
    Counts total,
    List<Day> days,
    List<PermissionFigures> permissions) {

  /** Uses by what came of them. */
  public record Counts(long allowed, long denied, long reused) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts more) {
      return new Counts(allowed + more.allowed, denied + more.denied, reused + more.reused);
    }
  }

  /** The uses on a day of UTC. */
  public record Day(LocalDate day, Counts counts) {}

  /**
   * The uses that a permission has allowed.
   *
   * @param lastUsedAt the last one; null if there is none
   */
  public record PermissionFigures(Permission permission, Instant lastUsedAt, long count) {}
}
