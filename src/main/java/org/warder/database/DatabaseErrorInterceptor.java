package org.warder.database;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;

/**
 * Stands before every service ({@code ejb-jar.xml} says so): what the database reports and callers
 * can act on becomes a refusal, the same for the API and for pages, and no stack trace in the log.
 */
public class DatabaseErrorInterceptor {

  @AroundInvoke
  Object translate(InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (PersistenceException e) {
      throw DatabaseErrors.refusal(e).map(RuntimeException.class::cast).orElse(e);
    }
  }
}
