package org.warder.tls;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;

/** The certificate that Open Liberty has, of the files that settings name. */
final class ServedCertificate {

  private static final Logger LOG = System.getLogger(ServedCertificate.class.getName());

  private final TlsSettings settings;
  private final ServerConfiguration server;

  /** What the files held when they were last taken up, and when a failure was last told. */
  private byte[] used;

  private byte[] told;

  ServedCertificate(TlsSettings settings, ServerConfiguration server) {
    this.settings = settings;
    this.server = server;
  }

  /**
   * Takes the files up.
   *
   * @throws UnusableFileException if one cannot be used
   * @throws IOException if Open Liberty cannot be given what is in them
   */
  void use() throws UnusableFileException, IOException {
    use(settings.content());
  }

  /** Takes the files up if they hold something else, and tells once if that cannot be done now. */
  void look() {
    byte[] content = settings.content();
    if (Arrays.equals(content, used)) {
      return;
    }
    try {
      use(content);
    } catch (UnusableFileException e) {
      tell(content, e.getMessage());
    } catch (IOException | RuntimeException e) {
      tell(content, "the new one cannot be written, which is tried again: " + e);
    }
  }

  private void use(byte[] content) throws UnusableFileException, IOException {
    Identity identity = settings.identity();
    server.write(identity, settings.authorities());
    used = content;
    Instant end =
        identity.chain().stream()
            .map(X509Certificate::getNotAfter)
            .min(Comparator.naturalOrder())
            .orElseThrow()
            .toInstant();
    Level level = end.isAfter(Instant.now()) ? Level.INFO : Level.WARNING;
    LOG.log(level, "HTTPS has a certificate that is good until {0}.", end);
  }

  private void tell(byte[] content, String failure) {
    if (!Arrays.equals(content, told)) {
      told = content;
      LOG.log(Level.WARNING, "HTTPS keeps its certificate: {0}", failure);
    }
  }
}
