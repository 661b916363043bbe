package org.warder.database;

import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.warder.error.ServiceException;

/**
 * Stands before every service ({@code ejb-jar.xml} says so): a refusal rolls back what had begun.
 * Left to the container, each one would be an error in the log where there is no transaction.
 */
public class RefusalInterceptor {

  @Resource private TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object rollBack(InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (ServiceException e) {
      if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
        transaction.setRollbackOnly();
      }
      throw e;
    }
  }
}
