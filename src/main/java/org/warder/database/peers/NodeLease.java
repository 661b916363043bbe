package org.warder.database.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import org.warder.database.Servers;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Node;

/**
 * The number by which one of several servers makes ids: no other has it until the lease ends, by
 * the clock of the database there, and a little earlier by this server's own here.
 */
@ApplicationScoped
class NodeLease {

  private static final Logger LOG = System.getLogger(NodeLease.class.getName());

  private static final Duration LENGTH = Duration.ofSeconds(10);
  private static final Duration MARGIN = Duration.ofSeconds(1);
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final String holder = UUID.randomUUID().toString();
  private Servers servers;
  private long next;
  private volatile Held held;

  private record Held(int node, long end) {}

  protected NodeLease() {}

  @Inject
  NodeLease(ChannelSettings settings) {
    this.servers = settings.servers();
  }

  /** Takes a number before the server serves requests. */
  void begin(ChannelConnection connection) {
    if (servers == Servers.ONE) {
      return;
    }
    Node.decide(this::current);
    try {
      renew(connection);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "There is no number for ids yet: {0}", e.getMessage());
    }
  }

  /** Renews the lease when it is time to. */
  void keep(ChannelConnection connection) throws SQLException {
    if (servers == Servers.SEVERAL && next - System.nanoTime() <= 0) {
      renew(connection);
    }
  }

  private void renew(ChannelConnection connection) throws SQLException {
    long asked = System.nanoTime();
    OptionalInt node = NodeNumbers.lease(connection.jdbc(), holder, LENGTH);
    if (node.isPresent()) {
      held = new Held(node.getAsInt(), asked + LENGTH.minus(MARGIN).toNanos());
      next = asked + INTERVAL.toNanos();
    }
  }

  private int current() {
    Held now = held;
    if (now == null || now.end - System.nanoTime() <= 0) {
      throw ServiceException.retryLater(RETRY_AFTER, Reason.DATABASE_UNREACHABLE);
    }
    return now.node;
  }
}
