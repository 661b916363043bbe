package org.warder.security;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;

/**
 * What a service method says about who may call it.
 *
 * @param name the method, for messages
 * @param declared the permission that it decides on; null if everybody may call it
 * @param orgParameter the position of the parameter that names the organization; -1 if none does
 */
record Guard(String name, Permission declared, int orgParameter) {

  /**
   * Reads the annotations of a method.
   *
   * @throws ServiceException {@code internal error} if there are none
   */
  static Guard of(Method method) {
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    if (method.isAnnotationPresent(PermitAll.class)) {
      return new Guard(name, null, -1);
    }
    RequiresPermission required = method.getAnnotation(RequiresPermission.class);
    if (required == null) {
      throw new ServiceException(Reason.PERMISSION_UNDECLARED, name);
    }
    Permission declared = new Permission(required.action(), Resource.all(required.on()));
    return new Guard(name, declared, orgParameter(method.getParameters()));
  }

  private static int orgParameter(Parameter[] parameters) {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(InOrg.class)) {
        return i;
      }
    }
    return -1;
  }

  boolean isOpen() {
    return declared == null;
  }

  boolean namesOrg() {
    return orgParameter >= 0;
  }

  /** The declared permission in the organization that a call names. */
  Permission inOrg(Object[] arguments) {
    Resource resource = Resource.inOrg(declared.resource().type(), (Id) arguments[orgParameter]);
    return new Permission(declared.action(), resource);
  }
}
