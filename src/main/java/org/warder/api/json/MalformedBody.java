package org.warder.api.json;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** How a resource's message about a body that is not the JSON it wants begins. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface MalformedBody {

  /** What most resources say. */
  String DEFAULT = "invalid json structure: ";

  String value();
}
