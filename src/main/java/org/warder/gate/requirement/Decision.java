package org.warder.gate.requirement;

import java.util.Optional;
import org.warder.error.GateRefusal;
import org.warder.permission.Permission;

/** Whether a token may do what was asked. */
public sealed interface Decision {

  /**
   * It may.
   *
   * @param by the permission of the token that allows it, the first of several; empty where none is
   *     asked for, and for operators
   */
  record Allowed(Optional<Permission> by) implements Decision {

    static final Allowed WITHOUT_PERMISSION = new Allowed(Optional.empty());
  }

  /**
   * It may not.
   *
   * @param missing the permission that it lacks, the first of several; empty if no permission would
   *     do
   * @param why what is missing
   */
  record Denied(Optional<Permission> missing, GateRefusal why) implements Decision {}
}
