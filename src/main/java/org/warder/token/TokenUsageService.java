package org.warder.token;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.usage.UsageReader;
import org.warder.usage.UsageReport;
import org.warder.usage.UsageReport.PermissionFigures;

/** What a token is used for (src/docs/api.md, Use). */
@Stateless
@Secured
public class TokenUsageService {

  @Inject private TokenRepository tokens;
  @Inject private TokenDetailsLoader names;
  @Inject private UsageReader usage;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The use of a token.
   *
   * @param report what is known
   * @param permissions those of the report, in its order, with the current names
   */
  public record NamedReport(UsageReport report, List<NamedPermission> permissions) {}

  /**
   * What a token was used for, also where its owner or organization is gone.
   *
   * @throws ServiceException {@code not found} if there is no such token, {@code unauthorized} if
   *     the caller may not read it, {@code invalid} if the days are not some
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public NamedReport report(Id id, DayRange range) {
    return report(readable(id), range);
  }

  /**
   * What a token may do, by whether it did lately: another one with its used permissions alone
   * could take its place.
   *
   * @throws ServiceException as {@link #report}
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public UsedPermissions usedPermissions(Id id) {
    Token token = readable(id);
    return UsedPermissions.of(token, report(token, DayRange.LATEST), clock.instant());
  }

  private Token readable(Id id) {
    Token token = tokens.find(id).orElseThrow(() -> new ServiceException(Reason.TOKEN_NOT_FOUND));
    caller.require(Permission.read(token.resource()));
    caller.require(Permission.read(token.owner()));
    return token;
  }

  private NamedReport report(Token token, DayRange range) {
    DayRange days = range.resolve(clock.instant());
    UsageReport report = usage.report(token.id(), token.permissions(), days.from(), days.to());
    PermissionSet distinct =
        new PermissionSet(
            report.permissions().stream().map(PermissionFigures::permission).toList());
    return new NamedReport(report, names.name(distinct));
  }
}
