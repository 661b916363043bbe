package org.warder.api.protocol;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.warder.api.json.WireFormat;

/** Puts on every response what clients recognise the server by (src/docs/api.md, Headers). */
public class HeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // Clients take some commands for unavailable if this is anything but "OSS".
    response.setHeader("X-Influxdb-Build", "OSS");
    response.setHeader("X-Influxdb-Version", WireFormat.VERSION);
    chain.doFilter(request, new ReasonPhrases(response));
  }
}
