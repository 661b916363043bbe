package org.warder.setup;

import jakarta.inject.Inject;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.warder.Deployments;
import org.warder.system.AnswerAssert;
import org.warder.system.AtOnce;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.Json;

/** An instance that waits for its setup, for each test again. */
abstract class EmptyInstance {

  @Inject EmptyDatabase database;

  @Deployment
  static WebArchive deployment() {
    return Deployments.warder(
        EmptyInstance.class,
        EmptyDatabase.class,
        Http.class,
        AtOnce.class,
        AnswerAssert.class,
        Json.class);
  }

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
