package org.warder.token;

/**
 * A token that has just been issued, with its value: the only time that it leaves here.
 *
 * @param details the token as it is shown from now on
 * @param secret its value
 */
public record IssuedToken(TokenDetails details, TokenSecret secret) {

  /** The token without its value. */
  public Token token() {
    return details.token();
  }
}
