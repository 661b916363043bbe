package org.warder.api.users;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The request must carry the old password, which is looked for before the body is read. */
@NameBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface RequiresCurrentPassword {}
