package org.warder.api.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How a proxy describes the request that it asks about (src/docs/gate/forward-auth.md). */
enum Dialect {
  /** nginx and what is made of it: every status but 2xx, 401 and 403 becomes 500. */
  AUTH_REQUEST("auth-request") {
    @Override
    Optional<Description> description(HttpServletRequest request, String rest) {
      List<String> uris = headers(request, "X-Original-URI");
      List<String> urls = headers(request, "X-Original-URL").stream().map(Dialect::target).toList();
      boolean agree = uris.isEmpty() || urls.isEmpty() || uris.equals(urls);
      List<String> targets = uris.isEmpty() ? urls : uris;
      return agree && rest.isEmpty()
          ? single(headers(request, "X-Original-Method"), targets)
          : Optional.empty();
    }
  },

  /** Traefik, Caddy, and Envoy where it is told to. */
  FORWARD_AUTH("forward-auth") {
    @Override
    Optional<Description> description(HttpServletRequest request, String rest) {
      return rest.isEmpty()
          ? single(headers(request, "X-Forwarded-Method"), headers(request, "X-Forwarded-Uri"))
          : Optional.empty();
    }
  },

  /** Envoy, which asks by the same method and puts its own path before that of the request. */
  EXT_AUTHZ("ext-authz") {
    @Override
    Optional<Description> description(HttpServletRequest request, String rest) {
      String query = request.getQueryString();
      String target = query == null ? rest : rest + "?" + query;
      return single(List.of(request.getMethod()), List.of(target));
    }
  };

  private static final Dialect[] ALL = values();

  private final String text;

  Dialect(String text) {
    this.text = text;
  }

  /**
   * A request as its client wrote it.
   *
   * @param method in the letters that it has
   * @param target path and query
   */
  record Description(String method, String target) {}

  /** The dialect of that name in an address. */
  static Optional<Dialect> of(String text) {
    for (Dialect dialect : ALL) {
      if (dialect.text.equals(text)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  /** How it is spelled in addresses and metrics. */
  String text() {
    return text;
  }

  /**
   * What the proxy says; empty if it says nothing, something twice, or two different things.
   *
   * @param rest what follows dialect and route map in the address as it came, without the query
   */
  abstract Optional<Description> description(HttpServletRequest request, String rest);

  private static Optional<Description> single(List<String> methods, List<String> targets) {
    return methods.size() == 1 && targets.size() == 1
        ? Optional.of(new Description(methods.get(0), targets.get(0)))
        : Optional.empty();
  }

  private static List<String> headers(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }

  /** Path and query of an absolute URI: from the first slash behind the scheme on. */
  private static String target(String url) {
    int scheme = url.indexOf("://");
    int path = scheme < 0 ? -1 : url.indexOf('/', scheme + 3);
    return path < 0 ? "" : url.substring(path);
  }
}
