package org.warder.user;

import java.util.function.UnaryOperator;

/** Where failures are remembered. Of too many, those that failed least are dropped. */
interface FailureMemory {

  /**
   * Changes what is remembered, while nobody else does.
   *
   * @param key of the attempt
   * @param change gives what is from now on; null, as what it is given, for nothing
   * @return what is from now on, or null
   */
  Failures change(String key, UnaryOperator<Failures> change);
}
