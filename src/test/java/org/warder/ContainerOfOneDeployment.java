package org.warder;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Deploys what the first test asks for, and keeps it until the server stops: {@link OneDeployment}
 * makes the same for every test.
 */
public class ContainerOfOneDeployment extends WLPManagedContainer {

  private ProtocolMetaData deployed;

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (deployed == null) {
      deployed = super.deploy(archive);
    }
    return deployed;
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // Other tests need it.
  }
}
