package org.warder.gate;

import org.warder.error.GateReason;
import org.warder.error.GateRefusal;

/**
 * A request that is refused whoever makes it: it is malformed, the backend could read it in another
 * way, or nobody may do it. Has no stack trace, since anybody can cause one with each request.
 */
public final class RefusedRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient GateRefusal refusal;

  /**
   * A refusal.
   *
   * @param reason what is wrong
   * @param values names of parameters that it is about; no value of the request, which may be a
   *     secret
   */
  public RefusedRequestException(GateReason reason, String... values) {
    super(null, null, false, false);
    refusal = GateRefusal.of(reason, values);
  }

  /** What is wrong and what would be right. */
  public GateRefusal refusal() {
    return refusal;
  }

  @Override
  public String getMessage() {
    return refusal.message();
  }
}
