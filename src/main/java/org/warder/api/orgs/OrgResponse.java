package org.warder.api.orgs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import org.warder.id.Id;
import org.warder.org.Org;

/** An organization as the API shows it. */
public record OrgResponse(
    Links links,
    Id id,
    String name,
    String description,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(Include.ALWAYS) Long tokenLifetimeMaxSeconds) {

  /** Where the organization is, and what belongs to it; names are not escaped. */
  public record Links(
      String buckets,
      String dashboards,
      String labels,
      String logs,
      String members,
      String owners,
      String secrets,
      String self,
      String tasks) {}

  public static OrgResponse of(Org org) {
    String self = "/api/v2/orgs/" + org.id();
    return new OrgResponse(
        new Links(
            "/api/v2/buckets?org=" + org.name(),
            "/api/v2/dashboards?org=" + org.name(),
            self + "/labels",
            self + "/logs",
            self + "/members",
            self + "/owners",
            self + "/secrets",
            self,
            "/api/v2/tasks?org=" + org.name()),
        org.id(),
        org.name(),
        org.description(),
        org.createdAt(),
        org.updatedAt(),
        org.tokenLifetimeMax().map(Duration::toSeconds).orElse(null));
  }
}
