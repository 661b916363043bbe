package org.warder.gate.route;

import java.util.Optional;
import org.warder.error.GateRefusal;
import org.warder.gate.requirement.Requirement;

/** What a route map says about a request before anybody asks whose it is. */
public sealed interface Judgement {

  /** Why a request is refused whoever makes it. */
  enum Reason {
    /** No row allows it, or it is malformed or unclear: 403. */
    ROUTE,
    /** It names a credential in its query, which the backend would take instead: 401. */
    CREDENTIAL
  }

  /**
   * Nobody may do it.
   *
   * @param reason the kind of refusal
   * @param why what is wrong
   */
  record Refused(Reason reason, GateRefusal why) implements Judgement {}

  /**
   * It may be done by who meets a requirement.
   *
   * @param requirement what is needed
   * @param credential the name of the credential of the backend that the request gets; empty for
   *     the one that all get
   */
  record Needed(Requirement requirement, Optional<String> credential) implements Judgement {}
}
