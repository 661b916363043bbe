package org.warder;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Lays out the server of in-container tests before Arquillian reads {@code arquillian.xml}, which
 * names it by these properties. Arquillian starts it, and puts the application in, once for all
 * tests.
 */
public class ArquillianServer implements LoadableExtension {

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
    String settings =
        """
        HTTP_PORT=%d
        OPS_PORT=%d
        DATA_DIR=%s
        """
            .formatted(port, ServerFolder.freePort(), folder.data());
    try {
      Files.writeString(folder.server("bootstrap.properties"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("it.usr.dir", folder.usr().toString());
    System.setProperty("it.server", server);
    System.setProperty("it.http.port", Integer.toString(port));
  }
}
