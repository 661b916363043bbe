package org.warder.database;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Stands before every service ({@code ejb-jar.xml} says so): a method whose transaction the
 * database has undone is called again.
 *
 * <p>Interceptors of an EJB, those of CDI too, run inside the container's transaction. So the
 * service is called again, through all of its interceptors, in a transaction of its own, and that
 * of the container, in which nothing has happened any more, is rolled back.
 */
public class RetryInterceptor {

  @Resource private SessionContext service;
  @Resource private TransactionSynchronizationRegistry transaction;
  @Inject private Attempt attempt;
  @Inject private Retries retries;

  @AroundInvoke
  Object retry(InvocationContext call) throws Exception {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE || !attempt.begins()) {
      return call.proceed();
    }
    try {
      return call.proceed();
    } catch (RuntimeException e) {
      if (!DatabaseErrors.isUndone(e)) {
        throw e;
      }
      transaction.setRollbackOnly();
      return retries.retry(e, () -> callAgain(call));
    }
  }

  /** Calls as a caller does: to proceed twice leaves interceptors out on Open Liberty. */
  private Object callAgain(InvocationContext call) {
    Method method = call.getMethod();
    try {
      return method.invoke(
          service.getBusinessObject(method.getDeclaringClass()), call.getParameters());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
