package org.warder.api.setup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.warder.api.authorizations.AuthorizationResponse;
import org.warder.api.authorizations.PermissionResponse;
import org.warder.api.authorizations.RotationResponse;
import org.warder.api.buckets.BucketResponse;
import org.warder.api.orgs.OrgResponse;
import org.warder.api.users.UserResponse;
import org.warder.id.Id;
import org.warder.setup.SetupResult;
import org.warder.token.IssuedToken;
import org.warder.token.Token;

/** What setup made, with the value of the operator token. */
public record SetupResponse(UserResponse user, BucketResponse bucket, OrgResponse org, Auth auth) {

  /** The operator token; unlike other responses without names. */
  public record Auth(
      Id id,
      String token,
      String status,
      String description,
      Id orgID,
      Id userID,
      List<PermissionResponse> permissions,
      Instant createdAt,
      Instant updatedAt,
      AuthorizationResponse.Links links,
      @JsonInclude(Include.ALWAYS) Instant expiresAt,
      @JsonInclude(Include.ALWAYS) Long lifetimeSeconds,
      String effectiveStatus,
      @JsonInclude(Include.ALWAYS) Instant lastUsedAt,
      @JsonInclude(Include.ALWAYS) Instant lastReusedAt,
      @JsonInclude(Include.ALWAYS) RotationResponse rotation) {

    private static Auth of(IssuedToken issued) {
      Token token = issued.token();
      return new Auth(
          token.id(),
          issued.secret().reveal(),
          token.status().text(),
          token.description(),
          token.orgId(),
          token.userId(),
          token.permissions().permissions().stream().map(PermissionResponse::of).toList(),
          token.createdAt(),
          token.updatedAt(),
          AuthorizationResponse.Links.of(token),
          token.lifetime().expiresAt(),
          token.lifetime().length().map(Duration::toSeconds).orElse(null),
          issued.details().effectiveStatus().text(),
          issued.details().usage().lastUsedAt(),
          issued.details().usage().lastReusedAt(),
          null);
    }

    /** Never the value, so that no log has it. */
    @Override
    public String toString() {
      return "Auth[id=" + id + "]";
    }
  }

  static SetupResponse of(SetupResult result) {
    return new SetupResponse(
        UserResponse.of(result.user()),
        BucketResponse.of(result.bucket()),
        OrgResponse.of(result.org()),
        Auth.of(result.token()));
  }
}
