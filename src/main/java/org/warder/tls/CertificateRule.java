package org.warder.tls;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.warder.settings.StartRule;

/** The certificates and the key that settings name can be used. */
public class CertificateRule implements StartRule {

  @Override
  public List<String> mistakes(Config settings) {
    TlsSettings tls = TlsSettings.of(settings);
    List<String> mistakes = new ArrayList<>();
    if (tls.isOn()) {
      try {
        tls.identity();
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
