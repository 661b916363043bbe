package org.warder.token;

import java.util.List;

/**
 * The values that a token is known by, and was.
 *
 * @param all in no order
 */
public record TokenValues(List<TokenValue> all) {

  /** The one that was issued last, or is the one again. */
  public TokenValue current() {
    return all.stream().filter(TokenValue::isCurrent).findFirst().orElseThrow();
  }
}
