package org.warder.access.gate;

import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.warder.gate.route.RouteMapException;
import org.warder.settings.StartRule;

/** What the gate reads when the server starts can be read. */
public class GateRule implements StartRule {

  @Override
  public List<String> mistakes(Config settings) {
    GateSettings gate = GateSettings.of(settings);
    try {
      gate.status();
      if (gate.namesAnything()) {
        BackendCredentials.read(GateRoutes.read(gate), gate.credentials(), gate.authorization());
      }
      return List.of();
    } catch (RouteMapException | IllegalStateException e) {
      return e.getMessage().lines().toList();
    }
  }
}
