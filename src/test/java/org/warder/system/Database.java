package org.warder.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.warder.system.Warder.Instance;

/**
 * The databases that Warder runs on, each under a server of its own, which starts when somebody
 * first asks for it and ends with the tests.
 */
enum Database {
  DERBY {
    @Override
    OwnServer create(String name) {
      return new OwnServer(name);
    }
  },
  POSTGRESQL {
    @Override
    OwnServer create(String name) {
      EmbeddedPostgres postgres = start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
      return new OwnServer(name)
          .with("DB_URL", postgres.getJdbcUrl("postgres", "postgres"))
          .with("DB_USER", "postgres");
    }
  };

  private final SharedServer shared = new SharedServer(() -> create("on-" + this));

  /** Another server on an empty database of this kind, not yet running. */
  abstract OwnServer create(String name);

  /** The running server that tests share. */
  OwnServer server() {
    return shared.server();
  }

  /** What its setup made. */
  Instance instance() {
    return shared.instance();
  }

  /** Raw HTTP with the operator token. */
  Http operator() {
    return server().http().withToken(instance().operatorToken());
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
