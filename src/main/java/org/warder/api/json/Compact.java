package org.warder.api.json;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The response is JSON on one line; without this it is indented with tabs. */
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Compact {}
