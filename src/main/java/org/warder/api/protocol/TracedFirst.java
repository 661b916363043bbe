package org.warder.api.protocol;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;

/**
 * Has Open Liberty's filter for traces, where a setting has loaded it, come before all others: it
 * comes last by itself, and what a filter answers would be in no trace.
 */
public class TracedFirst implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event
        .getServletContext()
        .getFilterRegistrations()
        .forEach(
            (name, filter) -> {
              if (name.endsWith(".TelemetryServletFilter")) {
                filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
              }
            });
  }
}
