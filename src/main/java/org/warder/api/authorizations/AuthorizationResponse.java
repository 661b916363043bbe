package org.warder.api.authorizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.warder.id.Id;
import org.warder.token.IssuedToken;
import org.warder.token.Token;
import org.warder.token.TokenDetails;

/** A token as the API shows it. */
public record AuthorizationResponse(
    Id id,
    String token,
    String status,
    String description,
    Id orgID,
    String org,
    Id userID,
    String user,
    List<PermissionResponse> permissions,
    Links links,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(Include.ALWAYS) Instant expiresAt,
    @JsonInclude(Include.ALWAYS) Long lifetimeSeconds,
    String effectiveStatus,
    @JsonInclude(Include.ALWAYS) Instant lastUsedAt,
    @JsonInclude(Include.ALWAYS) Instant lastReusedAt,
    @JsonInclude(Include.ALWAYS) RotationResponse rotation) {

  /** Where the token and its owner are. */
  public record Links(String self, String user) {

    /** Where a token and its owner are. */
    public static Links of(Token token) {
      return new Links("/api/v2/authorizations/" + token.id(), "/api/v2/users/" + token.userId());
    }
  }

  /** With its value: the response to its creation, or to its rotation, and no other. */
  static AuthorizationResponse of(IssuedToken issued) {
    return of(issued.details(), issued.secret().reveal());
  }

  /**
   * As it is shown ever after.
   *
   * @param redacted what stands in the place of the value
   */
  static AuthorizationResponse of(TokenDetails details, String redacted) {
    Token token = details.token();
    return new AuthorizationResponse(
        token.id(),
        redacted,
        token.status().text(),
        token.description(),
        token.orgId(),
        details.org(),
        token.userId(),
        details.user() == null ? "" : details.user(),
        details.permissions().stream().map(PermissionResponse::of).toList(),
        Links.of(token),
        token.createdAt(),
        token.updatedAt(),
        token.lifetime().expiresAt(),
        token.lifetime().length().map(Duration::toSeconds).orElse(null),
        details.effectiveStatus().text(),
        details.usage().lastUsedAt(),
        details.usage().lastReusedAt(),
        details.rotation().map(RotationResponse::of).orElse(null));
  }

  /** Never the value, so that no log has it. */
  @Override
  public String toString() {
    return "AuthorizationResponse[id=" + id + "]";
  }
}
