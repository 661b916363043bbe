package org.warder.system.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import org.warder.ServerFolder;

/** A PostgreSQL that tests start and end. */
public final class OwnPostgres {

  /** A machine that is busy needs more than the ten seconds that it would be given. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private OwnPostgres() {}

  /** One that is not yet running, on a port that is free until it is. */
  public static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).setPort(ServerFolder.freePort());
  }
}
