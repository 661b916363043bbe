package org.warder.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;

/**
 * Guards every method of a {@link Secured} service: no declared permission, no call; no caller, no
 * call; no decision, no result.
 *
 * <p>It runs inside the transaction of the service, so a refusal undoes what had begun.
 */
@Secured
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PermissionInterceptor {

  @Inject private Caller caller;

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    Method method = call.getMethod();
    if (method.isAnnotationPresent(PermitAll.class)) {
      return call.proceed();
    }
    Permission declared = declaredPermission(method);
    caller.userId();
    caller.expectDecision(declared);
    boolean decided;
    Object result;
    try {
      orgId(call).ifPresent(id -> caller.require(inOrg(declared, id)));
      result = call.proceed();
    } finally {
      decided = caller.verifyDecision();
    }
    if (!decided) {
      throw undecided(method, declared);
    }
    return result;
  }

  private static Permission declaredPermission(Method method) {
    RequiresPermission required = method.getAnnotation(RequiresPermission.class);
    if (required == null) {
      throw new ServiceException(Reason.PERMISSION_UNDECLARED, name(method));
    }
    return new Permission(required.action(), Resource.all(required.on()));
  }

  private static Permission inOrg(Permission declared, Id orgId) {
    return new Permission(declared.action(), Resource.inOrg(declared.resource().type(), orgId));
  }

  private static Optional<Id> orgId(InvocationContext call) {
    Parameter[] parameters = call.getMethod().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(InOrg.class)) {
        return Optional.of((Id) call.getParameters()[i]);
      }
    }
    return Optional.empty();
  }

  private static ServiceException undecided(Method method, Permission declared) {
    return new ServiceException(Reason.PERMISSION_UNDECIDED, name(method), declared);
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
