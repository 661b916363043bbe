package org.warder.setup;

import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** An instance that waits for its setup, for each test again. */
abstract class EmptyInstance {

  @Inject EmptyDatabase database;

  @BeforeEach
  @AfterEach
  void emptyTheDatabase() {
    database.restore();
  }

  static Http http() {
    return new Http(URI.create("http://localhost:" + System.getProperty("HTTP_PORT")), null);
  }

  static Answer setUp(String body) {
    return http().post("/api/v2/setup", body);
  }
}
