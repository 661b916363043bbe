package org.warder.setup;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.system.Http;

/** What is made of a file that asks for an operator, where all tokens are lost. */
@ArquillianTest
class OperatorRecoveryIT extends EmptyInstance {

  @Inject private OperatorRecovery recovery;
  @TempDir private Path folder;

  @Test
  void makesAnOperatorForAnHour() throws Exception {
    setUp("{\"username\": \"ops\", \"org\": \"o\", \"bucket\": \"b\"}");
    Path result = folder.resolve("recovered-token");
    Files.writeString(result, "of an earlier time");
    Files.createFile(folder.resolve("recover"));

    recovery.recover(folder);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(result)))
        .isEqualTo("rw-------");
    Http operator = http().withToken(Files.readString(result).strip());
    assertThat(operator.get("/api/v2/me").text("name")).startsWith("recovery ");
    assertThat(operator.get("/api/v2/users").json().path("users")).hasSize(2);
    assertThat(operator.post("/api/v2/users", "{\"name\": \"next\"}").status()).isEqualTo(201);
    assertThat(operator.get("/api/v2/authorizations").json().findValues("expiresAt"))
        .filteredOn(end -> !end.isNull())
        .extracting(end -> Instant.parse(end.asText()))
        .singleElement(as(InstanceOfAssertFactories.INSTANT))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
    assertThat(folder.resolve("recover")).doesNotExist();
  }

  /** A maximum may be shorter than it takes to read the token. */
  @Test
  void noMaximumShortensTheHour() throws Exception {
    JsonNode made = setUp("{\"username\": \"ops\", \"org\": \"o\", \"bucket\": \"b\"}").json();
    String org = "/api/v2/orgs/" + made.at("/org/id").asText();
    Http first = http().withToken(made.at("/auth/token").asText());
    assertThat(first.patch(org, "{\"tokenLifetimeMaxSeconds\": 60}").status()).isEqualTo(200);
    Files.createFile(folder.resolve("recover"));

    recovery.recover(folder);

    Http operator = http().withToken(Files.readString(folder.resolve("recovered-token")).strip());
    JsonNode token = operator.get("/api/v2/authorizations").json().at("/authorizations/1");
    assertThat(Instant.parse(token.path("expiresAt").asText()))
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(50)), Instant.now().plus(Duration.ofHours(1)));
    assertThat(
            operator
                .patch(
                    "/api/v2/authorizations/" + token.path("id").asText(),
                    "{\"expiresAt\": \"never\"}")
                .status())
        .as("more than the hour")
        .isEqualTo(400);
  }

  @Test
  void whereTheTokenCannotBeWrittenThereIsNoOperator() throws Exception {
    JsonNode made = setUp("{\"username\": \"ops\", \"org\": \"o\", \"bucket\": \"b\"}").json();
    Http first = http().withToken(made.at("/auth/token").asText());
    Path result = folder.resolve("recovered-token");
    Path inTheWay = Files.createFile(Files.createDirectory(result).resolve("file"));
    Files.createFile(folder.resolve("recover"));

    recovery.recover(folder);

    assertThat(first.get("/api/v2/users").json().path("users")).hasSize(1);
    assertThat(folder.resolve("recover")).as("for the next start").exists();

    Files.delete(inTheWay);
    recovery.recover(folder);

    assertThat(first.get("/api/v2/users").json().path("users")).hasSize(2);
    assertThat(result).isRegularFile();
  }

  @Test
  void makesNothingUnasked() {
    setUp("{\"username\": \"ops\", \"org\": \"o\", \"bucket\": \"b\"}");

    recovery.recover(folder);

    assertThat(folder.resolve("recovered-token")).doesNotExist();
  }

  @Test
  void leavesAnInstanceThatIsNotSetUpToItsSetup() throws Exception {
    Files.createFile(folder.resolve("recover"));

    recovery.recover(folder);

    assertThat(folder.resolve("recovered-token")).doesNotExist();
    assertThat(http().get("/api/v2/setup").json().path("allowed").asBoolean()).isTrue();
  }
}
