package org.warder.api.authorizations;

import static org.warder.error.ErrorCode.INVALID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.warder.api.errors.RequestException;
import org.warder.token.BulkChange;
import org.warder.token.BulkRequest;
import org.warder.token.Expiry;
import org.warder.token.TokenFilter;

/**
 * The request that changes many tokens. Unlike all others it is read strictly: what is misspelt
 * would make a filter wider.
 */
public record BulkBody(JsonNode body) {

  private static final Set<String> MEMBERS =
      Set.of("filter", "change", "expiresAt", "dryRun", "expect", "limit", "includeSelf");

  /** The body as it came. */
  @JsonCreator(mode = Mode.DELEGATING)
  public BulkBody {}

  /**
   * Reads it.
   *
   * @throws RequestException {@code invalid}, naming the member that is wrong
   */
  BulkRequest toRequest() {
    StrictObject request = new StrictObject("", body, MEMBERS);
    TokenFilter filter = BulkFilter.read(request.object("filter"));
    BulkChange change =
        request
            .text("change")
            .flatMap(BulkChange::of)
            .orElseThrow(() -> invalid("change must be one of inactive, active, delete, expire"));
    Instant expiresAt = request.text("expiresAt").map(BulkBody::time).orElse(null);
    if (expiresAt != null && change != BulkChange.EXPIRE) {
      throw invalid("expiresAt goes with \"change\":\"expire\" alone");
    }
    boolean isPreview = request.flag("dryRun");
    boolean includesSelf = request.flag("includeSelf");
    Long expected = request.count("expect").orElse(null);
    Optional<Long> limit = request.count("limit");
    if (limit.filter(count -> count == 0 || isPreview).isPresent()) {
      throw invalid("limit must be at least 1, and goes without dryRun");
    }
    return new BulkRequest(
        filter,
        change,
        expiresAt,
        isPreview,
        expected,
        includesSelf,
        limit.map(count -> (int) Math.min(count, Integer.MAX_VALUE)).orElse(Integer.MAX_VALUE));
  }

  private static Instant time(String text) {
    return Expiry.time(text)
        .orElseThrow(() -> invalid("expiresAt must be a time such as 2027-01-31T12:00:00Z"));
  }

  private static RequestException invalid(String message) {
    return new RequestException(INVALID, message);
  }
}
