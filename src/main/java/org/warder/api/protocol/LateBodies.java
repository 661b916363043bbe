package org.warder.api.protocol;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** All bodies that no thread waits for: how long each may take, and how much memory they all. */
final class LateBodies {

  static final String TOO_MANY = "too many requests have bodies that are late";

  /** Of the memory that the server has, so that most is left when a body is there twice. */
  private static final int PART = 16;

  private final int maxBytes;
  private final Duration longest;
  private final Semaphore memory;

  /**
   * @param longest within what time a body must be there; three quarters of it where nobody waits
   */
  LateBodies(int maxBytes, Duration longest) {
    this.maxBytes = maxBytes;
    this.longest = longest;
    long bytes = Math.max(maxBytes, Runtime.getRuntime().maxMemory() / PART);
    this.memory = new Semaphore((int) Math.min(bytes, Integer.MAX_VALUE));
  }

  /** Begins to wait for a body. */
  void await(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ServletInputStream input = request.getInputStream();
    AsyncContext context = request.startAsync(request, response);
    // Sooner than the connection has a timeout: only one of the two may end the request.
    context.setTimeout(longest.toMillis() * 3 / 4);
    LateBody body = new LateBody(context, input, new ArrivedBody.Gathering(maxBytes), memory);
    context.addListener(body);
    input.setReadListener(body);
  }
}
