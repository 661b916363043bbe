package org.warder.security;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The parameter, an {@link org.warder.id.Id}, names the organization of the declared permission.
 */
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface InOrg {}
