package org.warder.system.gate;

import java.net.URI;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;

/** How each kind of proxy asks about a request. */
enum Asked {
  AUTH_REQUEST("auth-request") {
    @Override
    String head(String map, String method, String uri) {
      return "GET "
          + address(map)
          + " HTTP/1.1\nX-Original-Method: %s\nX-Original-URI: %s".formatted(method, uri);
    }
  },
  FORWARD_AUTH("forward-auth") {
    @Override
    String head(String map, String method, String uri) {
      return "GET "
          + address(map)
          + " HTTP/1.1\nX-Forwarded-Method: %s\nX-Forwarded-Uri: %s".formatted(method, uri);
    }
  },
  EXT_AUTHZ("ext-authz") {
    @Override
    String head(String map, String method, String uri) {
      return method + " " + address(map) + uri + " HTTP/1.1";
    }
  };

  static final String INFLUXDB3 = "influxdb3-core";

  private final String dialect;

  Asked(String dialect) {
    this.dialect = dialect;
  }

  /** The request of the proxy, without a credential. */
  abstract String head(String map, String method, String uri);

  /** Where the proxy asks. */
  String address(String map) {
    return "/api/authz/" + dialect + "/" + map;
  }

  /** What the gate says of a request with that token, before InfluxDB 3 Core. */
  RawAnswer about(URI server, String token, String method, String uri) {
    String head = head(INFLUXDB3, method, uri);
    String credential = token == null ? "" : "\nAuthorization: Bearer " + token;
    return new RawHttp(server).send(head + credential, "");
  }
}
