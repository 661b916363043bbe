package org.warder.setup;

import org.warder.token.TokenSecret;

/**
 * What an instance begins with.
 *
 * @param username the name of the first user, who may do everything
 * @param password the user's password; null or empty for none: then there is the token alone
 * @param org the name of the first organization
 * @param bucket the name of the first bucket
 * @param retentionSeconds how long the bucket keeps data, in seconds; 0 means forever
 * @param token the value of the operator token; null for a new one
 * @param secret the value of the setting {@code SETUP_SECRET}; null or empty for none
 */
public record SetupRequest(
    String username,
    String password,
    String org,
    String bucket,
    long retentionSeconds,
    TokenSecret token,
    String secret) {

  /** Never the password or the secret, so that no log has it. */
  @Override
  public String toString() {
    return "SetupRequest[username=" + username + ", org=" + org + ", bucket=" + bucket + "]";
  }
}
