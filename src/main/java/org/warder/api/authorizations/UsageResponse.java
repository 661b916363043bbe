package org.warder.api.authorizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.warder.token.TokenUsageService.NamedReport;
import org.warder.usage.Origin;
import org.warder.usage.UsageReport;
import org.warder.usage.UsageReport.Counts;

/** What a token is used for, as the API shows it; what is not known is null. */
public record UsageResponse(
    @JsonInclude(Include.ALWAYS) Instant recordedSince,
    @JsonInclude(Include.ALWAYS) Instant firstUsedAt,
    @JsonInclude(Include.ALWAYS) Instant lastUsedAt,
    @JsonInclude(Include.ALWAYS) Instant lastReusedAt,
    @JsonInclude(Include.ALWAYS) LastUse last,
    Figures total,
    List<Day> days,
    List<PermissionUse> permissions) {

  /** Where the last use came from. */
  public record LastUse(
      @JsonInclude(Include.ALWAYS) String address, String agent, String method, String through) {

    private static LastUse of(Origin origin) {
      return origin == null
          ? null
          : new LastUse(origin.address(), origin.agent(), origin.method(), origin.through());
    }
  }

  /** Uses by what came of them. */
  public record Figures(long allowed, long denied, long reused) {

    private static Figures of(Counts counts) {
      return new Figures(counts.allowed(), counts.denied(), counts.reused());
    }
  }

  /** The uses on a day of UTC. */
  public record Day(String day, long allowed, long denied, long reused) {

    private static Day of(UsageReport.Day day) {
      Counts counts = day.counts();
      return new Day(day.day().toString(), counts.allowed(), counts.denied(), counts.reused());
    }
  }

  /** The uses that a permission has allowed. */
  public record PermissionUse(
      PermissionResponse permission, @JsonInclude(Include.ALWAYS) Instant lastUsedAt, long count) {}

  static UsageResponse of(NamedReport named) {
    UsageReport report = named.report();
    return new UsageResponse(
        report.recordedSince(),
        report.firstUsedAt(),
        report.times().lastUsedAt(),
        report.times().lastReusedAt(),
        LastUse.of(report.last()),
        Figures.of(report.total()),
        report.days().stream().map(Day::of).toList(),
        IntStream.range(0, report.permissions().size())
            .mapToObj(i -> permission(named, i))
            .toList());
  }

  private static PermissionUse permission(NamedReport named, int i) {
    UsageReport.PermissionFigures figures = named.report().permissions().get(i);
    return new PermissionUse(
        PermissionResponse.of(named.permissions().get(i)), figures.lastUsedAt(), figures.count());
  }
}
