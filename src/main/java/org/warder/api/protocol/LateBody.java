package org.warder.api.protocol;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;

/** A body that no thread waits for. When it is there, the request goes on. */
final class LateBody implements ReadListener, AsyncListener {

  private static final String ARRIVED = LateBody.class.getName();

  private final AtomicBoolean isOver = new AtomicBoolean();
  private final AtomicInteger held = new AtomicInteger();
  private final AsyncContext context;
  private final ServletInputStream input;
  private final ArrivedBody.Gathering gathering;
  private final Semaphore memory;

  /**
   * @param memory has a permit for each byte that may be held
   */
  LateBody(
      AsyncContext context,
      ServletInputStream input,
      ArrivedBody.Gathering gathering,
      Semaphore memory) {
    this.context = context;
    this.input = input;
    this.gathering = gathering;
    this.memory = memory;
  }

  /** What has come, for the request that goes on. */
  static ArrivedBody of(HttpServletRequest request) {
    return (ArrivedBody) request.getAttribute(ARRIVED);
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] piece = ArrivedBody.piece();
    while (!isOver.get() && input.isReady() && !input.isFinished()) {
      int length = gathering.read(input, piece);
      if (length < 0 || gathering.isFull()) {
        goOn();
        return;
      }
      if (!memory.tryAcquire(length)) {
        refuse(ErrorCode.UNAVAILABLE, LateBodies.TOO_MANY);
        return;
      }
      held.addAndGet(length);
      if (isOver.get()) {
        release();
      }
    }
  }

  @Override
  public void onAllDataRead() {
    goOn();
  }

  @Override
  public void onError(Throwable fault) {
    refuse(ErrorCode.INVALID, RequestBody.fault(fault));
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    refuse(ErrorCode.INVALID, RequestBody.LATE);
  }

  private void goOn() {
    if (isOver.compareAndSet(false, true)) {
      context.getRequest().setAttribute(ARRIVED, gathering.end(null));
      context.dispatch();
    }
  }

  /** Whoever should read the body does not see the request: a page would cost too much. */
  private void refuse(ErrorCode code, String message) {
    if (isOver.compareAndSet(false, true)) {
      HttpServletResponse response = (HttpServletResponse) context.getResponse();
      response.setHeader("Connection", "close");
      try {
        ErrorResponse.send(response, code, message);
      } catch (IOException e) {
        // Nobody is there to read it.
      }
      context.complete();
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    release();
  }

  private void release() {
    memory.release(held.getAndSet(0));
  }

  @Override
  public void onError(AsyncEvent event) {
    // The request has gone on.
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Nobody begins again.
  }
}
