package org.warder.system.gate.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.warder.ServerFolder;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;

/** A proxy with its shipped configuration, between a client and two servers. */
final class RunningProxy implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

  /** What Traefik says until it has read its routes. */
  private static final String NO_ROUTE = "404 page not found\n";

  private final int port = ServerFolder.freePort();
  private final Path folder;
  private final Process process;

  /** Starts it and waits until it takes connections. */
  RunningProxy(Proxy proxy, int warder, int backend) {
    try {
      folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "proxy");
      proxy.write(folder, port, warder, backend);
      ProcessBuilder builder =
          new ProcessBuilder(proxy.command(proxy.program().orElseThrow(), folder))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("console.log").toFile());
      builder.environment().put("HOME", folder.toString());
      process = builder.start();
      awaitStart();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitStart() throws IOException {
    Instant deadline = Instant.now().plus(START_TIMEOUT);
    while (!isListening()) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("console.log"))).isTrue();
      assertThat(Instant.now()).as("the proxy listens in time").isBefore(deadline);
      try {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected() && !send("GET /start HTTP/1.1").body().equals(NO_ROUTE);
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends a request as it stands there, without more headers than {@code Host}. */
  RawAnswer send(String head) {
    URI address = URI.create("http://127.0.0.1:" + port);
    String host = "Host: " + address.getAuthority();
    boolean closes = head.toLowerCase().contains("\nconnection:");
    return new RawHttp(address)
        .sendAsIs(head.strip() + "\n" + host + (closes ? "" : "\nConnection: close") + "\n\n", "");
  }

  /** All that it has logged. */
  String log() {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder text = new StringBuilder();
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        text.append(Files.readString(log));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // The first one first: it would start others in the place of those that end.
    Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }
}
