package org.warder.token;

/** What becomes of a request that carries a token: its own status, and that of its owner. */
public enum EffectiveStatus {
  ACTIVE,
  /** The token is active, but its owner is inactive or gone. */
  REFUSED,
  INACTIVE
}
