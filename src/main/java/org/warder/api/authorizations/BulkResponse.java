package org.warder.api.authorizations;

import java.time.Instant;
import java.util.List;
import org.warder.api.errors.ErrorMessages;
import org.warder.id.Id;
import org.warder.token.BulkResult;

/** What a change of many tokens has done, or would do; the three numbers add up to the first. */
public record BulkResponse(
    long matched,
    long changed,
    long unchanged,
    long refused,
    List<Refusal> refusals,
    long inUse,
    List<AuthorizationResponse> first,
    Instant asOf) {

  private static final int MAX_REFUSALS = 100;

  /** A token that is not changed, and why. */
  public record Refusal(Id id, String reason) {}

  static BulkResponse of(BulkResult result, String redacted) {
    return new BulkResponse(
        result.matched(),
        result.changed(),
        result.unchanged(),
        result.refusals().size(),
        result.refusals().stream()
            .limit(MAX_REFUSALS)
            .map(each -> new Refusal(each.id(), ErrorMessages.of(each.why())))
            .toList(),
        result.inUse(),
        result.first().stream().map(each -> AuthorizationResponse.of(each, redacted)).toList(),
        result.asOf());
  }
}
