package org.warder.cli.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;

/** Decides which servers are believed to be who they say they are. */
final class TrustedCertificates {
  private TrustedCertificates() {}

  /**
   * @param all whether everything is trusted, host names included
   * @param caFile certificates (PEM) trusted beside those of the JVM; ignored where all are
   */
  static SSLContext context(boolean all, Path caFile) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, all ? new TrustManager[] {new TrustAll()} : with(caFile), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new CommandFailure("cannot set up TLS: " + e.getMessage());
    }
  }

  private static TrustManager[] with(Path caFile) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int count = 0;
    for (X509Certificate known : knownToTheJvm()) {
      store.setCertificateEntry("known-" + count++, known);
    }
    for (Certificate added : read(caFile)) {
      store.setCertificateEntry("added-" + count++, added);
    }
    return factory(store).getTrustManagers();
  }

  private static Collection<? extends Certificate> read(Path file) {
    Collection<? extends Certificate> certificates;
    try (InputStream in = Files.newInputStream(file)) {
      certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("CA file " + Quoted.of(file.toString()) + " does not exist");
    } catch (IOException e) {
      throw new CommandFailure("CA file " + Quoted.of(file.toString()) + " cannot be read");
    } catch (CertificateException e) {
      certificates = List.of();
    }
    if (certificates.isEmpty()) {
      throw new CommandFailure(
          "CA file " + Quoted.of(file.toString()) + " holds no certificate in PEM form");
    }
    return certificates;
  }

  private static X509Certificate[] knownToTheJvm() throws GeneralSecurityException {
    for (TrustManager manager : factory(null).getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509.getAcceptedIssuers();
      }
    }
    return new X509Certificate[0];
  }

  private static TrustManagerFactory factory(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }

  /** The extended form: with the plain one the JDK would still compare host names. */
  private static final class TrustAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
