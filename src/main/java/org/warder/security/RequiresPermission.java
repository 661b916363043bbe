package org.warder.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The permission that a service method decides on, such as {@code write:authorizations}. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface RequiresPermission {

  /**
   * The action and the resource type. Where a parameter is marked {@link InOrg} the permission is
   * enforced in that organization before the method runs; elsewhere the method itself asks the
   * {@link Caller} about it.
   */
  String value();
}
