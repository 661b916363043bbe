package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.ServerFolder;

/** HTTPS by certificate files (src/docs/deployment.md, TLS). */
class TlsST {

  private static final Path FILES = Path.of("src/test/resources/org/warder/tls").toAbsolutePath();

  /** Suites of RFC 5289 and RFC 4492 for the certificate: GCM, and CBC as SHA-2 and as SHA-1. */
  private static final String GCM = "c02b";

  private static final String CBC = "c023";
  private static final String OLD_CBC = "c009";

  private final OwnServer server = new OwnServer("tls");
  private final int port = ServerFolder.freePort();
  private final TlsPeer peer = new TlsPeer(port);

  @TempDir private Path folder;

  @BeforeEach
  void choose() throws IOException {
    put("ec");
    server
        .with("HTTPS_PORT", Integer.toString(port))
        .with("TLS_CERT", folder.resolve("server.crt").toString())
        .with("TLS_KEY", folder.resolve("server.key").toString());
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void comesUpWithTheServerAndChangesItsCertificateWithoutARestart() throws Exception {
    server.with("HTTP_PORT", "-1").start();
    server.await(peer::listens, "HTTPS is there");

    assertThatThrownBy(() -> new Socket("localhost", server.url().getPort()).close())
        .as("HTTP is off")
        .isInstanceOf(ConnectException.class);
    assertThat(peer.subject()).isEqualTo("CN=localhost");
    assertThat(peer.accepts("0303", GCM)).as("TLS 1.2").isTrue();
    assertThat(peer.accepts("0303", CBC)).as("an older suite").isFalse();
    assertThat(peer.accepts("0302", OLD_CBC)).as("TLS 1.1").isFalse();

    HttpClient client = client(Trust.of("ec"));
    HttpResponse<String> health = send(client, "GET", "/health", "");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    assertSafe(health);
    assertSafe(send(client, "GET", "/api/v2/%2e%2e/ping", ""));
    send(
        client,
        "POST",
        "/api/v2/setup",
        """
        {"username": "ops", "password": "correct-horse-1", "org": "o", "bucket": "b"}
        """);
    assertThat(send(client, "POST", "/api/v2/signin", "").headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .contains("; Secure");

    put("rsa");
    server.await(() -> peer.subject().contains("O=other"), "the new certificate is shown");
    assertThat(send(client(Trust.of("rsa")), "GET", "/health", "").statusCode()).isEqualTo(200);

    Files.writeString(folder.resolve("server.key"), "no key");
    server.await(
        () -> server.messages().contains("HTTPS keeps its certificate: TLS_KEY must name"),
        "a key that is none is told");
    assertThat(peer.subject()).contains("O=other");
    assertThat(server.log()).doesNotContain("CWPKI0803A", "PRIVATE KEY-----");
  }

  @Test
  void clientsMayHaveToShowACertificate() throws Exception {
    server.with("TLS_CLIENT_CA", FILES.resolve("rsa.crt").toString());
    server.with("TOKEN_LIFETIME_MAX", "90d").start();
    assertThat(server.messages())
        .as("a warning that has nothing to do with TLS, of a start that creates no tokens")
        .contains("TOKEN_LIFETIME_MAX is set without TOKEN_LIFETIME_DEFAULT");
    server.await(peer::listens, "HTTPS is there");

    assertThatThrownBy(() -> send(client(Trust.of("ec")), "GET", "/health", ""))
        .isInstanceOf(IOException.class);
    assertThat(send(client(Trust.of("ec").showing("rsa")), "GET", "/health", "").statusCode())
        .isEqualTo(200);
    assertThat(server.http().get("/health").header("Strict-Transport-Security")).isNull();

    // What is no longer set is off from the next start on.
    server.stop();
    server.with("TLS_CLIENT_CA", "").with("TLS_CERT", "").with("TLS_KEY", "").start();
    server.await(() -> !peer.listens(), "HTTPS is off");
  }

  private void put(String name) throws IOException {
    for (String suffix : new String[] {".crt", ".key"}) {
      Path next = folder.resolve("next");
      Files.copy(FILES.resolve(name + suffix), next);
      Files.move(next, folder.resolve("server" + suffix), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void assertSafe(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000");
    assertThat(response.headers().map())
        .containsKeys(
            "X-Content-Type-Options",
            "Content-Security-Policy",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy")
        .doesNotContainKeys("Server", "X-Powered-By");
  }

  private static HttpClient client(Trust trust) throws Exception {
    SSLContext context = trust.context();
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(context).build();
  }

  private HttpResponse<String> send(HttpClient client, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
            .method(method, BodyPublishers.ofString(body));
    if (path.endsWith("signin")) {
      request.header("Authorization", Fixtures.basic("ops", "correct-horse-1"));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
