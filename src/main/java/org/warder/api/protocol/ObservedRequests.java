package org.warder.api.protocol;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts before all other filters, but that of the client's address, what tells programs of requests:
 * Open Liberty's filter for traces, where a setting has loaded it, and {@link RequestIds}, where a
 * setting asks for it. The former comes last by itself, and what a filter answers would be in no
 * trace.
 */
@Dependent
public class ObservedRequests implements ServletContextListener {

  private final boolean isTraced;
  private final boolean isLogged;

  @Inject
  ObservedRequests(
      @ConfigProperty(name = "TRACES") String traces,
      @ConfigProperty(name = "LOG_FORMAT") String logFormat) {
    this.isTraced = traces.equals("otlp");
    this.isLogged = logFormat.equals("json");
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    context
        .getFilterRegistrations()
        .forEach(
            (name, filter) -> {
              if (name.endsWith(".TelemetryServletFilter")) {
                map(filter, EnumSet.of(DispatcherType.REQUEST));
              }
            });
    if (isTraced || isLogged) {
      FilterRegistration.Dynamic ids = context.addFilter("request-ids", new RequestIds(isTraced));
      ids.setAsyncSupported(true);
      map(ids, EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
    }
  }

  private static void map(FilterRegistration filter, EnumSet<DispatcherType> dispatchers) {
    filter.addMappingForUrlPatterns(dispatchers, false, "/*");
  }
}
