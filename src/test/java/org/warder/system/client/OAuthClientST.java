package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Warder;

/** A client of OAuth that knows nothing of Warder but its address: Nimbus OAuth 2.0 SDK. */
class OAuthClientST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private AuthorizationServerMetadata metadata;
  private IssuedToken token;

  @BeforeEach
  void askForTheMetadata() throws Exception {
    metadata = AuthorizationServerMetadata.resolve(new Issuer(instance().url()));
    token = fixtures.token(instance().orgId(), instance().userId(), "read:tasks", "write:tasks");
  }

  @Test
  void introspectsWithABearerToken() throws Exception {
    TokenIntrospectionResponse response =
        introspect(
            new TokenIntrospectionRequest(
                metadata.getIntrospectionEndpointURI(),
                new BearerAccessToken(instance().operatorToken()),
                new BearerAccessToken(token.secret())));

    assertThat(response.indicatesSuccess()).isTrue();
    var success = response.toSuccessResponse();
    assertThat(success.isActive()).isTrue();
    assertThat(success.getScope().toStringList()).containsExactly("read:tasks", "write:tasks");
    assertThat(success.getClientID().getValue()).isEqualTo(token.id());
    assertThat(success.getSubject().getValue()).isEqualTo(instance().userId());
    assertThat(success.getUsername()).isEqualTo(OPERATOR);
    assertThat(success.getIssueTime()).isNotNull();
    assertThat(success.getExpirationTime()).isNull();
  }

  @Test
  void introspectsWithIdAndSecret() throws Exception {
    assertThat(introspectAs(instance().operatorToken()).toSuccessResponse().isActive()).isTrue();

    var refused = introspectAs("no-such-token");
    assertThat(refused.indicatesSuccess()).isFalse();
    assertThat(refused.toErrorResponse().getErrorObject().getHTTPStatusCode()).isEqualTo(401);
    assertThat(refused.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_client");
  }

  @Test
  void revokes() throws Exception {
    URI endpoint = metadata.getRevocationEndpointURI();
    HTTPResponse response =
        new TokenRevocationRequest(
                endpoint, new ClientID("any"), new BearerAccessToken(token.secret()))
            .toHTTPRequest()
            .send();

    assertThat(response.indicatesSuccess()).isTrue();
    assertThat(introspectAs(instance().operatorToken()).toSuccessResponse().isActive()).isFalse();
  }

  private TokenIntrospectionResponse introspectAs(String secret) throws Exception {
    ClientAuthentication client =
        new ClientSecretBasic(new ClientID("a service"), new Secret(secret));
    return introspect(
        new TokenIntrospectionRequest(
            metadata.getIntrospectionEndpointURI(), client, new BearerAccessToken(token.secret())));
  }

  private static TokenIntrospectionResponse introspect(TokenIntrospectionRequest request)
      throws Exception {
    return TokenIntrospectionResponse.parse(request.toHTTPRequest().send());
  }
}
