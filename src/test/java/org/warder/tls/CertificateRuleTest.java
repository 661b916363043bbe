package org.warder.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with certificates that can be read. */
class CertificateRuleTest {

  private static final Path FILES = Path.of("src/test/resources/org/warder/tls");

  @TempDir private Path folder;

  @Test
  void certificatesAreInTheirOrder() throws Exception {
    Path chain = folder.resolve("chain.crt");
    // Neither has signed the other.
    Files.writeString(
        chain,
        Files.readString(FILES.resolve("ec.crt")) + Files.readString(FILES.resolve("rsa.crt")));

    assertThat(mistakes(FILES.resolve("ec.crt"))).isEmpty();
    assertThat(mistakes(chain))
        .containsExactly(
            "TLS_CERT must begin with the server's certificate, and each must be signed by the"
                + " next");
  }

  private static List<String> mistakes(Path certificates) {
    return CertificateRule.mistakes(
        new TlsSettings(
            Optional.of(certificates),
            Optional.of(FILES.resolve("ec.key")),
            Optional.empty(),
            "",
            Optional.empty()));
  }
}
