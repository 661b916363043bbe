package org.warder.error;

import java.util.List;

/**
 * What the gate says when it refuses a request.
 *
 * @param reason what is wrong
 * @param values names of parameters, or a permission, that the reason is about
 */
public record GateRefusal(GateReason reason, List<String> values) {

  public GateRefusal {
    values = List.copyOf(values);
  }

  /** A refusal. */
  public static GateRefusal of(GateReason reason, String... values) {
    return new GateRefusal(reason, List.of(values));
  }

  /** What is wrong and what would be right, as clients read it. */
  public String message() {
    return reason.sentence(values);
  }
}
