package org.warder.api.protocol;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The response carries a secret: no cache on its way may keep it (RFC 9111, section 5.2.2.5). */
@NameBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface NoStore {}
