package org.warder.api.authorizations;

import jakarta.ws.rs.QueryParam;
import org.warder.id.Id;
import org.warder.token.TokenFilter;
import org.warder.token.TokenSecret;

/** Which tokens a list is about; an empty parameter counts as none. */
public class FilterParameters {

  @QueryParam("id")
  private Id id;

  @QueryParam("userID")
  private Id userId;

  @QueryParam("user")
  private String user;

  @QueryParam("orgID")
  private Id orgId;

  @QueryParam("org")
  private String org;

  @QueryParam("token")
  private String token;

  TokenFilter filter() {
    return new TokenFilter(
        id,
        isEmpty(token) ? null : TokenSecret.of(token),
        userId,
        isEmpty(user) ? null : user,
        orgId,
        isEmpty(org) ? null : org);
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }
}
