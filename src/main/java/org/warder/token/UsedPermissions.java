package org.warder.token;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.token.TokenUsageService.NamedReport;
import org.warder.usage.UsageReport.PermissionFigures;

/**
 * The permissions of a token, by whether it used them within the last 90 days.
 *
 * @param used those that have allowed something
 * @param others the rest
 * @param isRecorded whether uses are recorded at all
 * @param gap until when nothing was recorded, where that is within these days and the token's life
 */
public record UsedPermissions(
    List<NamedPermission> used,
    List<NamedPermission> others,
    boolean isRecorded,
    Optional<Instant> gap) {

  private static final Duration LATELY = Duration.ofDays(90);

  /** Those of a token, by its report. */
  static UsedPermissions of(Token token, NamedReport named, Instant now) {
    Instant begin = now.minus(LATELY);
    List<NamedPermission> used = new ArrayList<>();
    List<NamedPermission> others = new ArrayList<>();
    List<PermissionFigures> figures = named.report().permissions();
    for (int i = 0; i < figures.size(); i++) {
      Instant lastUsedAt = figures.get(i).lastUsedAt();
      boolean isUsed = lastUsedAt != null && !lastUsedAt.isBefore(begin);
      (isUsed ? used : others).add(named.permissions().get(i));
    }
    Instant since = named.report().recordedSince();
    return new UsedPermissions(
        List.copyOf(used),
        List.copyOf(others),
        since != null,
        Optional.ofNullable(since)
            .filter(begin::isBefore)
            .filter(moment -> token.createdAt().isBefore(moment)));
  }

  /**
   * Whether a clone with the used ones alone would be another token, and one that can do something.
   */
  public boolean isNarrower() {
    return isRecorded && !used.isEmpty() && !others.isEmpty();
  }
}
