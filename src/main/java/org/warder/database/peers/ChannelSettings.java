package org.warder.database.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.database.Servers;

/** Which database servers share, if they do (README, Settings). */
@ApplicationScoped
class ChannelSettings {

  /** What is wrong where the database is not this server's to use. */
  static final String REFUSAL =
      "SERVERS must be \"several\" for each server that shares the database of DB_URL: it is in use"
          + " by another one, and this one or that one is set to \"one\"";

  private String url;
  private String user;
  private Optional<String> password;
  private Servers servers;

  protected ChannelSettings() {}

  @Inject
  ChannelSettings(
      @ConfigProperty(name = "DB_URL") String url,
      @ConfigProperty(name = "DB_USER") String user,
      @ConfigProperty(name = "DB_PASSWORD") Optional<String> password,
      @ConfigProperty(name = "SERVERS") Servers servers) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.servers = servers;
  }

  /** Whether servers can share it: Derby keeps a second process out by itself. */
  boolean isShareable() {
    return url.startsWith("jdbc:postgresql:");
  }

  Servers servers() {
    return servers;
  }

  /** A connection besides those of the pool. */
  ChannelConnection connect() throws SQLException {
    return new ChannelConnection(url, user, password);
  }
}
