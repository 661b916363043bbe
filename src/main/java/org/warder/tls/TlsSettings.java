package org.warder.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Where the server's key and certificates are.
 *
 * @param clients the file with the authorities that clients' certificates must come from; empty if
 *     none is asked for
 */
record TlsSettings(
    Optional<Path> certificates,
    Optional<Path> key,
    Optional<Path> keyStore,
    String keyStorePassword,
    Optional<Path> clients) {

  static TlsSettings of(Config config) {
    return new TlsSettings(
        file(config, "TLS_CERT"),
        file(config, "TLS_KEY"),
        file(config, "TLS_KEYSTORE"),
        config.getOptionalValue("TLS_KEYSTORE_PASSWORD", String.class).orElse(""),
        file(config, "TLS_CLIENT_CA"));
  }

  private static Optional<Path> file(Config config, String name) {
    return config.getOptionalValue(name, String.class).map(Path::of);
  }

  /** Whether any file is named. */
  boolean isOn() {
    return files().findAny().isPresent();
  }

  /** Reads the server's key and certificates. */
  Identity identity() throws UnusableFileException {
    if (keyStore.isPresent()) {
      if (certificates.isPresent() || key.isPresent()) {
        throw new UnusableFileException(
            "TLS_KEYSTORE must be empty where TLS_CERT and TLS_KEY name files, or they must");
      }
      return CertificateFiles.keyStore(keyStore.get(), keyStorePassword.toCharArray());
    }
    if (certificates.isEmpty()) {
      throw new UnusableFileException(
          "TLS_CERT must name a file with the server's certificate, or TLS_KEYSTORE a key store,"
              + " where TLS_KEY or TLS_CLIENT_CA is set");
    }
    if (key.isEmpty()) {
      throw new UnusableFileException(
          "TLS_KEY must name a file with the private key of TLS_CERT, and is empty");
    }
    return CertificateFiles.pem(certificates.get(), key.get());
  }

  /** Reads the authorities of clients' certificates; empty if none is asked for. */
  List<X509Certificate> authorities() throws UnusableFileException {
    return clients.isEmpty()
        ? List.of()
        : CertificateFiles.certificates("TLS_CLIENT_CA", clients.get());
  }

  /** What the files hold, to see whether it has changed; those that cannot be read hold nothing. */
  byte[] content() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    files()
        .forEach(
            file -> {
              try {
                content.writeBytes(Files.readAllBytes(file));
              } catch (IOException e) {
                // Gone, or about to be replaced.
              }
              content.write(0);
            });
    return content.toByteArray();
  }

  private Stream<Path> files() {
    return Stream.of(certificates, key, keyStore, clients).flatMap(Optional::stream);
  }
}
