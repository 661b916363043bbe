package org.warder.system.ui;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP proxy between a browser and the server that behaves as networks do on bad days. What
 * befalls a request is decided for those that a page makes by script; all others pass.
 */
final class FaultyProxy implements AutoCloseable {

  /** What befalls a request. */
  enum Fault {
    /** Nothing: it passes. */
    NONE,
    /** The connection is closed before the server sees the request. */
    CUT,
    /** The server does what it is asked for, and its response is lost. */
    LOSE,
    /** The connection stays open, and nothing comes. */
    HANG,
    /** A proxy on the way has an error of its own. */
    STATUS_500,
    /** A proxy on the way does not reach the server. */
    STATUS_502,
    /** A proxy on the way has a page of its own for it, as one that wants to be signed in to. */
    OTHER_PAGE
  }

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> hanging = new ArrayList<>();
  private volatile Fault fault = Fault.NONE;
  private volatile Duration delay = Duration.ZERO;
  private volatile Runnable before = () -> {};
  private volatile OptionalInt port = OptionalInt.empty();

  FaultyProxy() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Where browsers find the proxy: host and port. */
  String address() {
    return "localhost:" + listener.getLocalPort();
  }

  /** What befalls requests from now on. */
  void meet(Fault next) {
    fault = next;
  }

  /** How long requests take to the server, and nothing else befalls them. */
  void delay(Duration time) {
    fault = Fault.NONE;
    delay = time;
  }

  /** What happens while the next requests are on their way to the server. */
  void beforeEach(Runnable work) {
    before = work;
  }

  /** Leads all that follows to that port, whichever is asked for. */
  void leadTo(int other) {
    port = OptionalInt.of(other);
  }

  /** A good day again. */
  void heal() {
    fault = Fault.NONE;
    delay = Duration.ZERO;
    before = () -> {};
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void serve(Socket client) {
    try {
      Optional<ProxiedRequest> request = ProxiedRequest.read(client.getInputStream());
      if (request.isEmpty()) {
        // Nothing, or Chromium on business of its own.
        client.close();
      } else if (request.get().isByScript()) {
        before.run();
        Executor later =
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads);
        Fault now = fault;
        later.execute(() -> befall(now, request.get(), client));
      } else {
        befall(Fault.NONE, request.get(), client);
      }
    } catch (IOException e) {
      close(client);
    }
  }

  private void befall(Fault now, ProxiedRequest request, Socket client) {
    try {
      switch (now) {
        case NONE -> client.getOutputStream().write(forward(request));
        case LOSE -> forward(request);
        case STATUS_500 -> client.getOutputStream().write(page("500 Internal Server Error"));
        case STATUS_502 -> client.getOutputStream().write(page("502 Bad Gateway"));
        case OTHER_PAGE -> client.getOutputStream().write(page("200 OK"));
        case HANG -> {
          synchronized (hanging) {
            hanging.add(client);
          }
          return;
        }
        case CUT -> {}
      }
    } catch (IOException e) {
      // The server is not there, or the browser is no longer.
    }
    close(client);
  }

  private byte[] forward(ProxiedRequest request) throws IOException {
    return port.isPresent() ? request.forward(port.getAsInt()) : request.forward();
  }

  private static byte[] page(String status) {
    String body = "<html><body>" + status + "</body></html>";
    return ("HTTP/1.1 "
            + status
            + "\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed, then.
    }
  }

  @Override
  public void close() {
    close(listener);
    synchronized (hanging) {
      hanging.forEach(FaultyProxy::close);
    }
    threads.shutdownNow();
  }
}
