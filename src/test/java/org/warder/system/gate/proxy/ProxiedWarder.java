package org.warder.system.gate.proxy;

import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;

/** A server that proxies ask, with the backend's own credential; all tests of proxies share it. */
final class ProxiedWarder {

  static final String CREDENTIAL = "Bearer apiv3_the-backends-own";

  private static ProxiedWarder shared;

  private final OwnServer server =
      new OwnServer("proxied").with("GATE_UPSTREAM_AUTHORIZATION", CREDENTIAL);
  private final Instance instance;

  private ProxiedWarder() {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    instance = Warder.setUp(server.start().url());
  }

  static synchronized ProxiedWarder get() {
    if (shared == null) {
      shared = new ProxiedWarder();
    }
    return shared;
  }

  int port() {
    return server.url().getPort();
  }

  Instance instance() {
    return instance;
  }

  Http operator() {
    return server.http().withToken(instance.operatorToken());
  }

  Fixtures fixtures() {
    return new Fixtures(operator());
  }

  String log() {
    return server.log();
  }
}
