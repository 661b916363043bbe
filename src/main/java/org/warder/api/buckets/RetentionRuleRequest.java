package org.warder.api.buckets;

import static org.warder.error.ErrorCode.UNPROCESSABLE_ENTITY;

import java.util.List;
import java.util.Optional;
import org.warder.api.errors.RequestException;

/** A retention rule as a client asks for it; its {@code type} is not looked at. */
public record RetentionRuleRequest(Long everySeconds, Long shardGroupDurationSeconds) {

  public RetentionRuleRequest {
    everySeconds = everySeconds == null ? 0 : everySeconds;
    shardGroupDurationSeconds = shardGroupDurationSeconds == null ? 0 : shardGroupDurationSeconds;
  }

  /**
   * The one rule that a bucket can have.
   *
   * @throws RequestException {@code unprocessable entity} if there are more
   */
  static Optional<RetentionRuleRequest> only(List<RetentionRuleRequest> rules) {
    if (rules == null || rules.isEmpty() || rules.get(0) == null) {
      return Optional.empty();
    }
    if (rules.size() > 1) {
      throw new RequestException(
          UNPROCESSABLE_ENTITY, "buckets cannot have more than one retention rule at this time");
    }
    return Optional.of(rules.get(0));
  }
}
