package org.warder.api.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An error as OAuth writes it (RFC 6749, section 5.2).
 *
 * @param error one of the registered codes
 * @param description what is wrong and what would be right, in ASCII
 */
record OAuthError(String error, @JsonProperty("error_description") String description) {}
