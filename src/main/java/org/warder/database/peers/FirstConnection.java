package org.warder.database.peers;

import jakarta.enterprise.context.ApplicationScoped;

/** The connection that holds the lock from the start on, until {@link Channel} goes on with it. */
@ApplicationScoped
class FirstConnection {

  private volatile ChannelConnection connection;

  void set(ChannelConnection connection) {
    this.connection = connection;
  }

  ChannelConnection get() {
    return connection;
  }
}
