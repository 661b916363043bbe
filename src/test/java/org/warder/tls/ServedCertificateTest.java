package org.warder.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a certificate that is replaced is taken up. */
class ServedCertificateTest {

  private static final Path FILES = Path.of("src/test/resources/org/warder/tls");
  private static final Logger LOG = Logger.getLogger(ServedCertificate.class.getName());

  @TempDir private Path folder;
  private final Lines lines = new Lines();
  private Path tls;
  private ServedCertificate served;

  /** What is logged of certificates that are not taken up. */
  private static final class Lines extends Handler {
    private final List<String> kept = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      if (line.getMessage().contains("keeps")) {
        kept.add(line.getParameters()[0].toString());
      }
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  @BeforeAll
  static void keepTheConsoleQuiet() {
    LOG.setUseParentHandlers(false);
  }

  @BeforeEach
  void serveOne() throws Exception {
    LOG.addHandler(lines);
    tls = folder.resolve("tls");
    put("ec");
    served =
        new ServedCertificate(
            new TlsSettings(
                Optional.of(folder.resolve("server.crt")),
                Optional.of(folder.resolve("server.key")),
                Optional.empty(),
                "",
                Optional.empty()),
            new ServerConfiguration(tls));
    served.use();
    assertThat(subject()).isEqualTo("CN=localhost");
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(lines);
  }

  @Test
  void whatCouldNotBeWrittenIsTriedAgain() throws Exception {
    Path aside = Files.move(tls, folder.resolve("aside"));
    Files.createFile(tls);
    put("rsa");

    served.look();
    served.look();

    assertThat(lines.kept).singleElement().asString().startsWith("the new one cannot be written");
    Files.delete(tls);
    Files.move(aside, tls);
    served.look();
    assertThat(subject()).contains("O=other");
  }

  @Test
  void aFileThatCannotBeUsedIsToldOnceAndLeavesWhatThereIs() throws Exception {
    Files.writeString(folder.resolve("server.key"), "no key");

    served.look();
    served.look();

    assertThat(lines.kept).singleElement().asString().startsWith("TLS_KEY must name");
    assertThat(subject()).isEqualTo("CN=localhost");
  }

  private String subject() throws Exception {
    KeyStore store =
        KeyStore.getInstance(tls.resolve("keystore.p12").toFile(), "warder".toCharArray());
    return ((X509Certificate) store.getCertificate("server")).getSubjectX500Principal().getName();
  }

  private void put(String name) throws Exception {
    for (String suffix : new String[] {".crt", ".key"}) {
      Files.copy(
          FILES.resolve(name + suffix),
          folder.resolve("server" + suffix),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
