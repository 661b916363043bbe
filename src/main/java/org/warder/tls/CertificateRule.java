package org.warder.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.warder.settings.StartRule;

/** The certificates and the key that settings name can be used. */
public class CertificateRule implements StartRule {

  @Override
  public List<String> mistakes(Config settings) {
    return mistakes(TlsSettings.of(settings));
  }

  static List<String> mistakes(TlsSettings tls) {
    List<String> mistakes = new ArrayList<>();
    if (tls.isOn()) {
      try {
        ServerConfiguration.keyStore(tls.identity());
      } catch (GeneralSecurityException | IOException e) {
        throw new IllegalStateException("a key store of the JDK's own form", e);
      } catch (UnusableFileException e) {
        mistakes.add(e.getMessage());
      }
      try {
        tls.authorities();
      } catch (UnusableFileException e) {
        mistakes.add(e.getMessage());
      }
    }
    return mistakes;
  }
}
