package org.warder.api.json;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A request that may come without a body, which then reads like an object without members. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface OptionalBody {}
