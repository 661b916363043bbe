package org.warder.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.warder.system.Http.Answer;

/** Requests that are sent at the same time. */
public final class AtOnce {

  private AtOnce() {}

  /** The responses, in the order of the requests, when all are there. */
  public static List<Answer> send(List<Callable<Answer>> requests)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
