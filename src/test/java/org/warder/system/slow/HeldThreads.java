package org.warder.system.slow;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.warder.system.Http;

/** Clients for whom all threads wait that wait for bodies: any other body is late. */
public final class HeldThreads implements AutoCloseable {

  private static final int CLIENTS = 10;

  private final List<SlowClient> clients;

  /** Sends halves of bodies. */
  public HeldThreads(URI server) {
    String half = SlowClient.head("POST /api/v2/users", 1_000, "") + "{";
    clients = Stream.generate(() -> new SlowClient(server).send(half)).limit(CLIENTS).toList();
    // They are read in their turn.
    for (int i = 0; i < CLIENTS; i++) {
      new Http(server, null).get("/ready");
    }
  }

  @Override
  public void close() {
    clients.forEach(SlowClient::close);
  }
}
