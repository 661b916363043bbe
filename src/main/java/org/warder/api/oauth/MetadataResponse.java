package org.warder.api.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Where what is (RFC 8414, section 2). Tokens are issued by the API and not by a flow of OAuth, so
 * there are neither response types nor grant types: left out, some would be assumed.
 */
record MetadataResponse(
    String issuer,
    @JsonProperty("response_types_supported") List<String> responseTypes,
    @JsonProperty("grant_types_supported") List<String> grantTypes,
    @JsonProperty("introspection_endpoint") String introspection,
    @JsonProperty("introspection_endpoint_auth_methods_supported") List<String> introspectionAuth,
    @JsonProperty("revocation_endpoint") String revocation,
    @JsonProperty("revocation_endpoint_auth_methods_supported") List<String> revocationAuth) {

  /** The metadata of a server at an address without a slash at its end. */
  static MetadataResponse of(String issuer) {
    return new MetadataResponse(
        issuer,
        List.of(),
        List.of(),
        issuer + "/oauth2/introspect",
        List.of("Bearer", "client_secret_basic"),
        issuer + "/oauth2/revoke",
        List.of("none"));
  }
}
