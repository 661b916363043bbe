package org.warder.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The folder that Open Liberty looks into for HTTPS: key stores, and the part of its configuration
 * that names them. It takes up what appears there or changes within a second.
 */
final class ServerConfiguration {

  /** As in liberty/tls.xml. What keeps others out is the folder. */
  private static final char[] PASSWORD = "warder".toCharArray();

  private static final String INCLUDES =
      """
      <server>
        <include location="${server.config.dir}/tls.xml"/>%s
      </server>
      """;
  private static final String CLIENTS =
      "\n  <include location=\"${server.config.dir}/tls-clients.xml\"/>";

  private final Path folder;

  ServerConfiguration(Path folder) {
    this.folder = folder;
  }

  /** Turns HTTPS off. */
  void remove() throws IOException {
    for (String file : List.of("server.xml", "keystore.p12", "clients.p12")) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }

  /**
   * Turns HTTPS on, or has the server change to another key.
   *
   * @param authorities of clients' certificates; where it is empty, none is asked for
   */
  void write(Identity server, List<X509Certificate> authorities)
      throws IOException, UnusableFileException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    try {
      store(keyStore(server), "keystore.p12");
      if (!authorities.isEmpty()) {
        KeyStore clients = empty();
        for (X509Certificate authority : authorities) {
          clients.setCertificateEntry("authority-" + clients.size(), authority);
        }
        store(clients, "clients.p12");
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key store of the JDK's own form", e);
    }
    String includes = INCLUDES.formatted(authorities.isEmpty() ? "" : CLIENTS);
    replace("server.xml", out -> out.write(includes.getBytes(StandardCharsets.UTF_8)));
  }

  /** What it holds of the server; the certificates must be in their order. */
  static KeyStore keyStore(Identity server)
      throws GeneralSecurityException, IOException, UnusableFileException {
    KeyStore store = empty();
    try {
      store.setKeyEntry(
          "server", server.key(), PASSWORD, server.chain().toArray(X509Certificate[]::new));
    } catch (KeyStoreException e) {
      throw new UnusableFileException(
          "TLS_CERT must begin with the server's certificate, and each must be signed by the next");
    }
    return store;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    return store;
  }

  private void store(KeyStore store, String name) throws IOException {
    replace(
        name,
        out -> {
          try {
            store.store(out, PASSWORD);
          } catch (GeneralSecurityException e) {
            throw new IOException(e);
          }
        });
  }

  /** What writes a file. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Whoever reads the file meanwhile finds the old one or the new one. */
  private void replace(String name, Content content) throws IOException {
    Path next = Files.createTempFile(folder, name, ".new");
    try {
      try (OutputStream out = Files.newOutputStream(next)) {
        content.write(out);
      }
      Files.move(
          next,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      // Where it has not been moved. It holds a key.
      Files.deleteIfExists(next);
    }
  }
}
