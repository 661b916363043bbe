package org.warder.api.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import org.warder.api.authorizations.PermissionResponse;
import org.warder.id.Id;
import org.warder.token.WorkingToken;

/**
 * What a token is good for (RFC 7662, section 2.2); what is absent is left out.
 *
 * @param active whether it works, for this caller
 * @param scope its permissions as text, with blanks between them
 * @param clientId the token itself: each one is a client of its own
 * @param username the name of its owner
 * @param tokenType how it is shown
 * @param iat when its value was issued, in seconds since 1970
 * @param exp from when on that value is refused, in seconds since 1970, rounded down
 * @param sub its owner
 * @param orgID the organization that it was issued in
 * @param org the name of that organization
 * @param permissions what it may do
 */
record IntrospectionResponse(
    boolean active,
    String scope,
    @JsonProperty("client_id") Id clientId,
    String username,
    @JsonProperty("token_type") String tokenType,
    Long iat,
    Long exp,
    Id sub,
    Id orgID,
    String org,
    List<PermissionResponse> permissions) {

  /** Of every value that is no token for this caller: nothing tells why. */
  static final IntrospectionResponse INACTIVE =
      new IntrospectionResponse(false, null, null, null, null, null, null, null, null, null, null);

  static IntrospectionResponse of(WorkingToken token) {
    return new IntrospectionResponse(
        true,
        token.permissions().stream()
            .map(held -> held.permission().toString())
            .collect(Collectors.joining(" ")),
        token.id(),
        token.user(),
        "Bearer",
        token.issuedAt().getEpochSecond(),
        token.endsAt() == null ? null : token.endsAt().getEpochSecond(),
        token.userId(),
        token.orgId(),
        token.org(),
        token.permissions().stream().map(PermissionResponse::of).toList());
  }
}
