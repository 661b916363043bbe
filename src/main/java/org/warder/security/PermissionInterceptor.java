package org.warder.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * Stands before every method of a {@link Secured} service: no declared permission, no call; no
 * caller, no call; no decision, no result.
 *
 * <p>It runs inside the transaction of the service, so a refusal undoes what had begun.
 */
@Secured
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PermissionInterceptor {

  /** Annotations do not change: each method is read once. */
  private static final Map<Method, Guard> GUARDS = new ConcurrentHashMap<>();

  @Inject private Caller caller;
  @Inject private DecisionLedger ledger;

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    Guard guard = GUARDS.computeIfAbsent(call.getMethod(), Guard::of);
    if (guard.isOpen()) {
      return call.proceed();
    }
    caller.userId();
    ledger.expectDecision(guard.declared());
    boolean decided;
    Object result;
    try {
      if (guard.namesOrg()) {
        caller.require(guard.inOrg(call.getParameters()));
      }
      result = call.proceed();
    } finally {
      decided = ledger.verifyDecision();
    }
    if (!decided) {
      throw new ServiceException(Reason.PERMISSION_UNDECIDED, guard.name(), guard.declared());
    }
    return result;
  }
}
