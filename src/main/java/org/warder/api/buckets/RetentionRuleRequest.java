package org.warder.api.buckets;

import static org.warder.error.ErrorCode.INVALID;
import static org.warder.error.ErrorCode.UNPROCESSABLE_ENTITY;

import java.util.List;
import org.warder.api.errors.RequestException;
import org.warder.bucket.RetentionRule;

/** A retention rule as a client asks for it; its {@code type} is not looked at. */
public record RetentionRuleRequest(Long everySeconds, Long shardGroupDurationSeconds) {

  /**
   * The one rule that a bucket can have.
   *
   * @return null if there is none
   * @throws RequestException {@code invalid} if a rule is null, {@code unprocessable entity} if
   *     there are several
   */
  static RetentionRule only(List<RetentionRuleRequest> rules) {
    if (rules == null || rules.isEmpty()) {
      return null;
    }
    int missing = rules.indexOf(null);
    if (missing >= 0) {
      throw new RequestException(
          INVALID, "failed to unmarshal json: retentionRules[" + missing + "]: must be an object");
    }
    if (rules.size() > 1) {
      throw new RequestException(
          UNPROCESSABLE_ENTITY, "buckets cannot have more than one retention rule at this time");
    }
    RetentionRuleRequest rule = rules.get(0);
    return new RetentionRule(rule.everySeconds, rule.shardGroupDurationSeconds);
  }
}
