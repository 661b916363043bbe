package org.warder.tls;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.warder.settings.StartRefusal;

/**
 * Turns HTTPS on where settings name a certificate, and looks every few seconds whether it has been
 * replaced. A server that cannot use the first one does not start; one that cannot use a later one
 * says so and keeps what it has.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CertificateWatch {

  private static final Logger LOG = System.getLogger(CertificateWatch.class.getName());
  private static final int SECONDS = 5;

  private TlsSettings settings;
  private ServerConfiguration server;
  private byte[] seen;
  private ScheduledExecutorService rounds;

  @PostConstruct
  void start() {
    Config config = ConfigProvider.getConfig();
    settings = TlsSettings.of(config);
    server = new ServerConfiguration(Path.of(config.getValue("tls.folder", String.class)));
    try {
      if (settings.isOn()) {
        use();
        rounds = Executors.newSingleThreadScheduledExecutor(CertificateWatch::thread);
        rounds.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
      } else {
        server.remove();
      }
    } catch (UnusableFileException e) {
      StartRefusal.stop(e.getMessage());
    } catch (IOException e) {
      StartRefusal.stop("the folder of HTTPS must be the server's to write: " + e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "certificate-watch");
    thread.setDaemon(true);
    return thread;
  }

  private void use() throws UnusableFileException, IOException {
    seen = settings.content();
    Identity identity = settings.identity();
    server.write(identity, settings.authorities());
    Instant end =
        identity.chain().stream()
            .map(X509Certificate::getNotAfter)
            .min(Comparator.naturalOrder())
            .orElseThrow()
            .toInstant();
    Level level = end.isAfter(Instant.now()) ? Level.INFO : Level.WARNING;
    LOG.log(level, "HTTPS has a certificate that is good until {0}.", end);
  }

  private void look() {
    try {
      if (!Arrays.equals(seen, settings.content())) {
        use();
      }
    } catch (UnusableFileException | IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "HTTPS keeps its certificate: {0}", e.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.shutdownNow();
    }
  }
}
