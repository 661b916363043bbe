package org.warder.system.gate.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.OwnServer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;

/** While a Warder that is asked ends in order, nothing passes that it would have refused. */
class ClosingWarderST {

  private static final int REQUESTS = 20;

  /** Sends requests with a token of its own through a proxy. */
  private static final class Client {

    private final RunningProxy proxy;
    private final String request;
    private final AtomicInteger passed = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(REQUESTS);

    Client(RunningProxy proxy, Made bucket, String secret) {
      this.proxy = proxy;
      request =
          "POST /api/v3/write_lp?db=%s HTTP/1.1\nContent-Length: 0\nAuthorization: Token %s"
              .formatted(bucket.name(), secret);
    }

    CompletableFuture<Void> sendUntil(AtomicBoolean ends) {
      return CompletableFuture.runAsync(
          () -> {
            while (!ends.get()) {
              send();
            }
          },
          command -> new Thread(command).start());
    }

    boolean send() {
      boolean passes = proxy.send(request).statusLine().contains(" 204");
      if (passes) {
        passed.incrementAndGet();
      }
      begun.countDown();
      return passes;
    }
  }

  /** Each kind of proxy in front of the same Warder, at the same time. */
  @Test
  void neverOpens() throws Exception {
    List<Proxy> kinds =
        Stream.of(Proxy.values()).filter(kind -> kind.program().isPresent()).toList();
    assumeFalse(kinds.isEmpty(), "NOT RUN: no proxy is installed");
    List<RunningProxy> proxies = new ArrayList<>();
    try (OwnServer server = new OwnServer("closing");
        Backend backend = new Backend("204 No Content")) {
      Instance instance = Warder.setUp(server.start().url());
      Fixtures fixtures = new Fixtures(server.http().withToken(instance.operatorToken()));
      Made bucket = fixtures.bucket(instance.orgId());
      String write = "write:orgs/" + instance.orgId() + "/buckets/" + bucket.id();
      String secret = fixtures.token(instance.orgId(), instance.userId(), write).secret();
      for (Proxy kind : kinds) {
        proxies.add(new RunningProxy(kind, server.url().getPort(), backend.port()));
      }
      List<Client> holders = clients(proxies, bucket, secret);
      List<Client> strangers = clients(proxies, bucket, "unknown-to-warder");

      stopUnderLoad(server, holders, strangers);

      assertThat(holders).as("%s while it ran", kinds).allMatch(each -> each.passed.get() > 0);
      assertThat(strangers).as("%s at any time", kinds).allMatch(each -> each.passed.get() == 0);
      assertThat(holders).as("%s with Warder gone", kinds).noneMatch(Client::send);
    } finally {
      proxies.forEach(RunningProxy::close);
    }
  }

  private static List<Client> clients(List<RunningProxy> proxies, Made bucket, String secret) {
    return proxies.stream().map(proxy -> new Client(proxy, bucket, secret)).toList();
  }

  private static void stopUnderLoad(OwnServer server, List<Client> one, List<Client> other)
      throws InterruptedException {
    List<Client> clients = Stream.concat(one.stream(), other.stream()).toList();
    AtomicBoolean ends = new AtomicBoolean();
    CompletableFuture<?>[] sending =
        clients.stream().map(client -> client.sendUntil(ends)).toArray(CompletableFuture<?>[]::new);
    try {
      for (Client client : clients) {
        assertThat(client.begun.await(60, TimeUnit.SECONDS)).isTrue();
      }
      server.stop();
    } finally {
      ends.set(true);
    }
    CompletableFuture.allOf(sending).join();
  }
}
