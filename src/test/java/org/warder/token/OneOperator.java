package org.warder.token;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.warder.setup.EmptyDatabase;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;

/** Tests in an instance of its own, in which the user who set it up is the only operator. */
abstract class OneOperator {

  protected Http first;
  protected String firstId;
  protected String orgId;
  protected Fixtures fixtures;

  @Inject protected EmptyDatabase database;

  @BeforeEach
  void setUp() {
    database.restore();
    Http http = new Http(URI.create("http://localhost:" + System.getProperty("HTTP_PORT")), null);
    JsonNode made =
        http.post("/api/v2/setup", "{\"username\": \"first\", \"org\": \"o\", \"bucket\": \"b\"}")
            .json();
    first = http.withToken(made.at("/auth/token").asText());
    firstId = made.at("/user/id").asText();
    orgId = made.at("/org/id").asText();
    fixtures = new Fixtures(first);
  }

  @AfterEach
  void emptyTheDatabase() {
    database.restore();
  }

  /** A new token that may do everything, of whatever user. */
  protected IssuedToken operatorToken(Made owner) {
    return fixtures.token(orgId, owner.id(), fixtures.operatorPermissions());
  }
}
