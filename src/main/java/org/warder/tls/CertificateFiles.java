package org.warder.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Reads the files that the settings of TLS name. */
final class CertificateFiles {

  private CertificateFiles() {}

  /** The certificates of a PEM file. */
  static List<X509Certificate> certificates(String setting, Path file)
      throws UnusableFileException {
    byte[] content = read(setting, file);
    try {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(content))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (CertificateException e) {
      // Told below: its message is about bytes.
    }
    throw new UnusableFileException(
        setting
            + " must name a file with certificates in PEM (BEGIN CERTIFICATE), as "
            + file
            + " is not");
  }

  /** The server's key and certificates from two PEM files. */
  static Identity pem(Path certificates, Path key) throws UnusableFileException {
    List<X509Certificate> chain = certificates("TLS_CERT", certificates);
    PublicKey certified = chain.get(0).getPublicKey();
    String text = new String(read("TLS_KEY", key), StandardCharsets.ISO_8859_1);
    if (text.contains("ENCRYPTED")) {
      throw new UnusableFileException(
          "TLS_KEY must name a file with a private key that needs no password, as "
              + key
              + " does; or put both into a key store for TLS_KEYSTORE");
    }
    PrivateKey found;
    try {
      found = PemKey.parse(text, certified);
    } catch (GeneralSecurityException e) {
      throw new UnusableFileException(
          "TLS_KEY must name a file with a private key in PEM (BEGIN PRIVATE KEY) for the "
              + certified.getAlgorithm()
              + " certificate of TLS_CERT, as "
              + key
              + " is not");
    }
    if (!belong(found, certified)) {
      throw new UnusableFileException(
          "TLS_KEY must be the key of the first certificate of TLS_CERT: "
              + key
              + " does not belong to "
              + certificates);
    }
    return new Identity(found, chain);
  }

  /** The server's key and certificates from a key store, PKCS #12 or JKS. */
  static Identity keyStore(Path file, char[] password) throws UnusableFileException {
    read("TLS_KEYSTORE", file);
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias) && store.getCertificateChain(alias) != null) {
          PrivateKey key = (PrivateKey) store.getKey(alias, password);
          return new Identity(key, x509(store.getCertificateChain(alias)));
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new UnusableFileException(
          "TLS_KEYSTORE must name a key store, PKCS #12 or JKS, that TLS_KEYSTORE_PASSWORD opens,"
              + " as "
              + file
              + " is not: "
              + e.getMessage());
    }
    throw new UnusableFileException(
        "TLS_KEYSTORE must hold a private key with its certificate, as " + file + " does not");
  }

  private static List<X509Certificate> x509(Certificate[] chain) {
    return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
  }

  private static byte[] read(String setting, Path file) throws UnusableFileException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnusableFileException(
          setting + " must name a file that the server can read, as " + file + " is not");
    }
  }

  /** Whether what is signed by one key is good by the other. */
  private static boolean belong(PrivateKey key, PublicKey certified) {
    try {
      String algorithm =
          switch (certified.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> certified.getAlgorithm();
          };
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update((byte) 1);
      byte[] signed = signature.sign();
      signature.initVerify(certified);
      signature.update((byte) 1);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
