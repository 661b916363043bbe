package org.warder.gate.route;

import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.requirement.Requirement;
import org.warder.gate.target.Parameters;

/** What a row of a route map asks for. */
@FunctionalInterface
interface Needs {

  /** A row that is there to refuse what a later one would allow. */
  Needs NOBODY =
      parameters -> {
        throw new RefusedRequestException(GateReason.NOBODY_MAY);
      };

  /**
   * What a request needs.
   *
   * @throws RefusedRequestException if it may not be made, or does not say clearly what it is about
   */
  Requirement requirement(Parameters parameters);
}
