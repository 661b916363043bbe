package org.warder.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class TlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir private static Path directory;
  private static HttpsServer server;

  @BeforeAll
  static void startServer() throws Exception {
    Path store = directory.resolve("store.p12");
    keytool(
        "-genkeypair",
        "-alias",
        "s",
        "-keyalg",
        "EC",
        "-dname",
        "CN=warder",
        "-validity",
        "2",
        "-ext",
        "san=dns:localhost",
        "-keystore",
        store.toString());
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "s",
        "-file",
        ca().toString(),
        "-keystore",
        store.toString());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> FakeServer.reply(exchange, 200, "application/json", "{\"status\":\"pass\"}"));
    server.start();
  }

  @AfterAll
  static void stopServer() {
    server.stop(0);
  }

  @Test
  void refusesACertificateThatNooneKnows() {
    assertThat(ping("localhost").run("ping").err())
        .startsWith("Error: Get \"https://localhost:" + port() + "/health\": the certificate of ")
        .contains(" is not trusted (")
        .endsWith("); --ca-file names a certificate to trust\n");
  }

  @Test
  void trustsTheCertificatesOfAFile() {
    assertThat(ping("localhost").run("ping --ca-file " + ca()).out()).isEqualTo("OK\n");
    assertThat(ping("localhost").with("INFLUX_CA_FILE", ca().toString()).run("ping").out())
        .isEqualTo("OK\n");
  }

  @Test
  void comparesTheHostNameEvenThen() {
    assertThat(ping("127.0.0.1").run("ping --ca-file " + ca()).err())
        .contains("the certificate of 127.0.0.1:" + port() + " is not trusted (No subject");
  }

  @Test
  void comparesNothingWhereItIsToldTo() {
    assertThat(ping("127.0.0.1").run("ping --skip-verify").out()).isEqualTo("OK\n");
    assertThat(ping("localhost").with("INFLUX_SKIP_VERIFY", "true").run("ping").out())
        .isEqualTo("OK\n");
  }

  @Test
  void namesAFileWithoutACertificate() throws IOException {
    Path file = Files.writeString(directory.resolve("none.pem"), "nothing");

    assertThat(ping("localhost").run("ping --ca-file " + file).err())
        .isEqualTo("Error: CA file \"" + file + "\" holds no certificate in PEM form\n");
  }

  private static CliRun ping(String host) {
    return CliRun.cli().with("INFLUX_HOST", "https://" + host + ":" + port());
  }

  private static int port() {
    return server.getAddress().getPort();
  }

  private static Path ca() {
    return directory.resolve("ca.pem");
  }

  private static void keytool(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", PASSWORD, "-noprompt"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }
}
