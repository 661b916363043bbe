package org.warder.system.gate;

import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.SharedServer;
import org.warder.system.Warder.Instance;

/** A gate with a route map, an organization and credentials of one's own. */
public abstract class ConfiguredGate {

  /** The organization of {@code GATE_ORGANIZATION}. */
  protected static final String ORG = "plant-b";

  private static String orgId;

  protected final Instance instance = SharedServer.CONFIGURED.instance();
  protected final Http operator = SharedServer.CONFIGURED.operator();
  protected final Fixtures fixtures = new Fixtures(operator);

  /** A bucket that is a database behind the gate. */
  protected final Made bucket = fixtures.bucket(orgId());

  /** The id of the organization, which the first caller makes. */
  protected final String orgId() {
    synchronized (ConfiguredGate.class) {
      if (orgId == null) {
        orgId = operator.post("/api/v2/orgs", "{\"name\": \"" + ORG + "\"}").text("id");
      }
      return orgId;
    }
  }
}
