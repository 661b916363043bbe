package org.warder;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.warder.system.databases.Database;

/**
 * Lays out the server of in-container tests before Arquillian reads {@code arquillian.xml}, which
 * names it by these properties. Arquillian starts it, and puts the application in, once for all
 * tests.
 */
public class ArquillianServer implements LoadableExtension {

  /** For how many days the figures of a day are kept: another number than without the setting. */
  private static final int USAGE_DAYS = 60;

  @Override
  public void register(ExtensionBuilder builder) {
    builder
        .service(DeploymentScenarioGenerator.class, OneDeployment.class)
        .override(
            DeployableContainer.class, WLPManagedContainer.class, ContainerOfOneDeployment.class);
    int port = ServerFolder.freePort();
    // Arquillian looks for its server by name, among all of the machine.
    String server = "warder-it-" + port;
    ServerFolder folder = ServerFolder.create("arquillian", server);
    folder.add(
        Path.of("src/test/resources/arquillian-server.xml"), "configDropins/overrides/server.xml");
    Map<String, Object> settings = new TreeMap<>(Database.usual().create());
    settings.put("HTTP_PORT", port);
    settings.put("OPS_PORT", ServerFolder.freePort());
    settings.put("DATA_DIR", folder.data());
    settings.put("USAGE_DAYS", USAGE_DAYS);
    try {
      Files.write(
          folder.server("bootstrap.properties"),
          settings.entrySet().stream().map(Object::toString).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("it.usr.dir", folder.usr().toString());
    System.setProperty("it.server", server);
    System.setProperty("it.http.port", Integer.toString(port));
  }
}
