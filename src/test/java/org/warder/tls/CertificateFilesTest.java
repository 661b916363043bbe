package org.warder.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which certificate files are understood, and what is said of all others. */
class CertificateFilesTest {

  private static final Path FILES = Path.of("src/test/resources/org/warder/tls");
  private static final char[] PASSWORD = "change-it".toCharArray();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ec.crt,  ec.key,        EC",
    "ec.crt,  ec-sec1.key,   EC",
    "rsa.crt, rsa.key,       RSA",
    "rsa.crt, rsa-pkcs1.key, RSA"
  })
  void allFormsOfPemAreUnderstood(String certificate, String key, String algorithm)
      throws Exception {
    Identity identity = CertificateFiles.pem(FILES.resolve(certificate), FILES.resolve(key));

    assertThat(identity.chain()).hasSize(1);
    assertThat(identity.key().getAlgorithm()).isEqualTo(algorithm);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none.crt | ec.key        | TLS_CERT must name a file that the server can read",
        "ec.crt   | none.key      | TLS_KEY must name a file that the server can read",
        "ec.key   | ec.key        | TLS_CERT must name a file with certificates in PEM (BEGIN",
        "ec.crt   | ec.crt        | TLS_KEY must name a file with a private key in PEM (BEGIN",
        "ec.crt   | rsa.key       | TLS_KEY must name a file with a private key in PEM (BEGIN",
        "ec.crt   | encrypted.key | TLS_KEY must name a file with a private key that needs no"
      })
  void whatIsWrongIsTold(String certificate, String key, String mistake) {
    assertThatThrownBy(() -> CertificateFiles.pem(FILES.resolve(certificate), FILES.resolve(key)))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageStartingWith(mistake);
  }

  @Test
  void aKeyOfAnotherCertificateIsTold() throws Exception {
    // Of the same kind, so that only its use shows it.
    String sec1 = Files.readString(FILES.resolve("ec-sec1.key"));
    char last = sec1.charAt(80);
    Path other =
        Files.writeString(
            folder.resolve("other.key"),
            sec1.substring(0, 80) + (last == 'A' ? 'B' : 'A') + sec1.substring(81));

    assertThatThrownBy(() -> CertificateFiles.pem(FILES.resolve("ec.crt"), other))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(
            "TLS_KEY must be the key of the first certificate of TLS_CERT: %s does not belong to %s",
            other, FILES.resolve("ec.crt"));
  }

  @Test
  void aKeyStoreIsOpenedByItsPasswordAlone() throws Exception {
    Path file = folder.resolve("warder.p12");
    Identity identity = CertificateFiles.pem(FILES.resolve("rsa.crt"), FILES.resolve("rsa.key"));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "any", identity.key(), PASSWORD, identity.chain().toArray(Certificate[]::new));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }

    assertThat(CertificateFiles.keyStore(file, PASSWORD)).isEqualTo(identity);
    assertThatThrownBy(() -> CertificateFiles.keyStore(file, "wrong".toCharArray()))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageStartingWith("TLS_KEYSTORE must name a key store")
        .hasMessageNotContaining("wrong");
  }

  @Test
  void filesAreNamedTogetherOrNotAtAll() {
    Optional<Path> file = Optional.of(FILES.resolve("ec.crt"));
    Optional<Path> none = Optional.empty();

    assertThat(new TlsSettings(none, none, none, "", none).isOn()).isFalse();
    assertMistake(new TlsSettings(file, none, none, "", none), "TLS_KEY must name");
    assertMistake(new TlsSettings(none, file, none, "", none), "TLS_CERT must name");
    assertMistake(new TlsSettings(none, none, none, "", file), "TLS_CERT must name");
    assertMistake(new TlsSettings(file, file, file, "", none), "TLS_KEYSTORE must be empty");
  }

  private static void assertMistake(TlsSettings settings, String mistake) {
    assertThat(settings.isOn()).isTrue();
    assertThatThrownBy(settings::identity)
        .isInstanceOf(UnusableFileException.class)
        .hasMessageStartingWith(mistake);
  }
}
