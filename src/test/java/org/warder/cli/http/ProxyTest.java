package org.warder.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;

class ProxyTest {
  @Test
  void readsThroughAProxyWithItsCredentials() throws Exception {
    try (ServerSocket proxy = listen()) {
      CompletableFuture<List<String>> request =
          answerOnce(
              proxy,
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n"
                  + "{\"users\":[]}");
      var result =
          CliRun.cli()
              .with("HTTP_PROXY", "http://me:pw@127.0.0.1:" + proxy.getLocalPort())
              .run("user list --host http://warder.invalid:8086");

      assertThat(result.err()).isEmpty();
      assertThat(request.get().get(0))
          .isEqualTo("GET http://warder.invalid:8086/api/v2/users HTTP/1.1");
      assertThat(request.get()).contains("Proxy-Authorization: Basic bWU6cHc=");
    }
  }

  @Test
  void tunnelsTlsThroughAProxyWithItsCredentialsAndWithoutTheToken() throws Exception {
    try (ServerSocket proxy = listen()) {
      CompletableFuture<List<String>> request =
          answerOnce(proxy, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
      var result =
          CliRun.cli()
              .with("HTTPS_PROXY", "http://me:pw@127.0.0.1:" + proxy.getLocalPort())
              .with("INFLUX_TOKEN", "secret")
              .run("org create -n x --host https://warder.invalid");

      assertThat(result.exit()).isEqualTo(1);
      assertThat(request.get().get(0)).startsWith("CONNECT warder.invalid:443 HTTP/1.1");
      assertThat(request.get())
          .contains("Proxy-Authorization: Basic bWU6cHc=")
          .noneMatch(line -> line.contains("secret"));
    }
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static CompletableFuture<List<String>> answerOnce(ServerSocket proxy, String answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket socket = proxy.accept()) {
            BufferedReader in =
                new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
              lines.add(line);
            }
            OutputStream out = socket.getOutputStream();
            out.write(answer.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return lines;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
