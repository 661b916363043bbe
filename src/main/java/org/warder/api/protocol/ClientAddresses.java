package org.warder.api.protocol;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts {@link ClientAddressFilter} before all other filters, where the setting names proxies.
 *
 * <p>The container's own element {@code remoteIp} takes the first address of the list and not the
 * last, believes {@code Forwarded}, which most proxies pass on as it came, and host and scheme too.
 *
 * <p>It is a bean, since the settings of beans alone are checked before the server starts.
 */
@Dependent
public class ClientAddresses implements ServletContextListener {

  private final Optional<TrustedProxies> proxies;

  @Inject
  ClientAddresses(@ConfigProperty(name = "TRUSTED_PROXIES") Optional<TrustedProxies> proxies) {
    this.proxies = proxies;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    proxies.ifPresent(
        trusted -> {
          var filter =
              event
                  .getServletContext()
                  .addFilter("client-address", new ClientAddressFilter(trusted));
          filter.setAsyncSupported(true);
          filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        });
  }
}
