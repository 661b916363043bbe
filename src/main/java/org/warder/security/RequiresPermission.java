package org.warder.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.warder.permission.Action;
import org.warder.permission.ResourceType;

/**
 * The permission that a service method decides on. Where a parameter is marked {@link InOrg} it is
 * enforced in that organization before the method runs; elsewhere the method itself asks the {@link
 * Caller} about it.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface RequiresPermission {

  /** What is done. */
  Action action();

  /** The type of resource that it is done to. */
  ResourceType on();
}
