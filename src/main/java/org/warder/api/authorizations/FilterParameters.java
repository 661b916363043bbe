package org.warder.api.authorizations;

import jakarta.ws.rs.QueryParam;
import org.warder.id.Id;
import org.warder.token.TokenCriteria;
import org.warder.token.TokenFilter;
import org.warder.token.TokenSecret;
import org.warder.token.UseCriteria;

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

  @QueryParam("effectiveStatus")
  private String effectiveStatus;

  @QueryParam("expiresBefore")
  private String expiresBefore;

  @QueryParam("createdBefore")
  private String createdBefore;

  @QueryParam("createdAfter")
  private String createdAfter;

  @QueryParam("advice")
  private String advice;

  @QueryParam("unusedSince")
  private String unusedSince;

  TokenFilter filter() {
    return new TokenFilter(
        id,
        isEmpty(token) ? null : TokenSecret.of(token),
        userId,
        isEmpty(user) ? null : user,
        orgId,
        isEmpty(org) ? null : org,
        TokenCriteria.parse(effectiveStatus, expiresBefore, createdBefore, createdAfter)
            .with(UseCriteria.parse(advice, unusedSince)));
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }
}
