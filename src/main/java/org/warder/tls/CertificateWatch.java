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
import java.nio.file.Path;
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

  private static final int SECONDS = 5;

  private ScheduledExecutorService rounds;

  @PostConstruct
  void start() {
    Config config = ConfigProvider.getConfig();
    TlsSettings settings = TlsSettings.of(config);
    ServerConfiguration server =
        new ServerConfiguration(Path.of(config.getValue("server.output.dir", String.class), "tls"));
    try {
      if (settings.isOn()) {
        ServedCertificate served = new ServedCertificate(settings, server);
        served.use();
        rounds = Executors.newSingleThreadScheduledExecutor(CertificateWatch::thread);
        rounds.scheduleWithFixedDelay(served::look, SECONDS, SECONDS, TimeUnit.SECONDS);
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

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.shutdownNow();
    }
  }
}
