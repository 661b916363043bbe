package org.warder.api.authorizations;

import static org.warder.error.ErrorCode.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.warder.api.errors.RequestException;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.token.TokenCriteria;
import org.warder.token.TokenFilter;
import org.warder.token.UseCriteria;
import org.warder.user.Status;

/** Which tokens a change of many is about: never all of them by an omission. */
final class BulkFilter {

  private static final Set<String> MEMBERS =
      Set.of(
          "all",
          "id",
          "userID",
          "user",
          "orgID",
          "org",
          "status",
          "effectiveStatus",
          "expiresBefore",
          "createdBefore",
          "createdAfter",
          "advice",
          "unusedSince");

  private BulkFilter() {}

  /**
   * Reads it; no values of tokens.
   *
   * @throws RequestException {@code invalid}, naming the member that is wrong
   */
  static TokenFilter read(JsonNode json) {
    StrictObject filter = new StrictObject("filter.", json, MEMBERS);
    if (filter.isEmpty()) {
      throw new RequestException(
          INVALID, "filter must not be empty: {\"all\":true} means every token");
    }
    if (json.has("all") && (!filter.flag("all") || filter.size() > 1)) {
      throw new RequestException(INVALID, "filter.all must be true, and stand alone");
    }
    return new TokenFilter(
        id(filter, "id"),
        null,
        id(filter, "userID"),
        filter.text("user").orElse(null),
        id(filter, "orgID"),
        filter.text("org").orElse(null),
        criteria(filter));
  }

  private static TokenCriteria criteria(StrictObject filter) {
    TokenCriteria criteria =
        TokenCriteria.parse(
                filter.text("effectiveStatus").orElse(null),
                filter.text("expiresBefore").orElse(null),
                filter.text("createdBefore").orElse(null),
                filter.text("createdAfter").orElse(null))
            .with(
                UseCriteria.parse(
                    filter.text("advice").orElse(null), filter.text("unusedSince").orElse(null)));
    return filter
        .text("status")
        .map(
            text ->
                Status.of(text)
                    .orElseThrow(() -> new ServiceException(Reason.TOKEN_STATUS_UNKNOWN)))
        .map(criteria::with)
        .orElse(criteria);
  }

  private static Id id(StrictObject filter, String name) {
    try {
      return filter.text(name).map(Id::parse).orElse(null);
    } catch (IllegalArgumentException e) {
      throw new RequestException(INVALID, "filter." + name + ": " + e.getMessage(), e);
    }
  }
}
