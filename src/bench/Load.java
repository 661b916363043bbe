import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/** Asks a server that is not set up yet for one authorization, on 16 connections. */
final class Load {

  private static final int CONNECTIONS = 16;

  private final URI url;
  private final LongAdder answers = new LongAdder();
  private final byte[] request;
  private volatile boolean running = true;
  private volatile Exception failure;

  /** Sets the server up. */
  Load(String server) throws IOException, InterruptedException {
    url = URI.create(server);
    HttpRequest setup =
        HttpRequest.newBuilder(url.resolve("/api/v2/setup"))
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\"ops\",\"password\":\"correct horse\",\"org\":\"o\",\"bucket\":\"b\"}"))
            .build();
    HttpResponse<String> response = HttpClient.newHttpClient().send(setup, BodyHandlers.ofString());
    String auth = response.body().substring(response.body().indexOf("\"auth\""));
    request =
        "GET /api/v2/authorizations/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token %s\r\n\r\n"
            .formatted(
                Measure.first("\"id\":\\s*\"([0-9a-f]{16})\"", auth),
                Measure.first("\"token\":\\s*\"([^\"]+)\"", auth))
            .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * What a slice of time gave.
   *
   * @param rate requests per second
   * @param cpu microseconds of the server's processor time per request
   */
  record Slice(double rate, double cpu) {}

  /** Asks in slices of so many seconds. */
  List<Slice> run(int count, int seconds, DoubleSupplier serverCpu) throws Exception {
    Thread[] threads = new Thread[CONNECTIONS];
    for (int i = 0; i < CONNECTIONS; i++) {
      threads[i] = new Thread(this::ask);
      threads[i].start();
    }
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      double cpu = serverCpu.getAsDouble();
      Thread.sleep(seconds * 1000L);
      long requests = answers.sumThenReset();
      slices.add(
          new Slice(
              requests / (Measure.millisSince(start) / 1000),
              (serverCpu.getAsDouble() - cpu) * 1e6 / Math.max(1, requests)));
    }
    running = false;
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure != null) {
      throw failure;
    }
    return slices;
  }

  private void ask() {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (running) {
        socket.getOutputStream().write(request);
        read(in);
        answers.increment();
      }
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
  }

  /** Reads one response with a Content-Length. */
  private static void read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed after: " + head);
      }
      head.append((char) next);
    }
    if (!head.toString().startsWith("HTTP/1.1 200")) {
      throw new IOException("not 200: " + head);
    }
    in.skipNBytes(Long.parseLong(Measure.first("(?i)content-length: (\\d+)", head.toString())));
  }
}
