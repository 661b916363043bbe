package org.warder.api.buckets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.warder.bucket.Bucket;
import org.warder.id.Id;

/** A bucket as the API shows it. */
public record BucketResponse(
    Id id,
    Id orgID,
    String type,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String description,
    String name,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String rp,
    List<RetentionRule> retentionRules,
    Instant createdAt,
    Instant updatedAt,
    Links links,
    List<String> labels) {

  /** How long data is kept; {@code type} is always {@code expire}. */
  public record RetentionRule(String type, long everySeconds, long shardGroupDurationSeconds) {}

  /** Where the bucket is, and what belongs to it. */
  public record Links(
      String labels, String members, String org, String owners, String self, String write) {}

  public static BucketResponse of(Bucket bucket) {
    String self = "/api/v2/buckets/" + bucket.id();
    return new BucketResponse(
        bucket.id(),
        bucket.orgId(),
        bucket.type().text(),
        bucket.description(),
        bucket.name(),
        bucket.rp(),
        List.of(
            new RetentionRule(
                "expire",
                bucket.retention().everySeconds(),
                bucket.retention().shardGroupSeconds())),
        bucket.createdAt(),
        bucket.updatedAt(),
        new Links(
            self + "/labels",
            self + "/members",
            "/api/v2/orgs/" + bucket.orgId(),
            self + "/owners",
            self,
            "/api/v2/write?org=" + bucket.orgId() + "&bucket=" + bucket.id()),
        List.of());
  }
}
