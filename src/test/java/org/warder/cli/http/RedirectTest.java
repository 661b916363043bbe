package org.warder.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class RedirectTest {
  private static final String LIST = "GET /api/v2/users";

  private final FakeServer server = new FakeServer();
  private final FakeServer other = new FakeServer();

  @AfterEach
  void stopServers() {
    server.close();
    other.close();
  }

  @Test
  void isFollowedToTheSameOrigin() {
    redirect("/moved");
    server.on("GET /moved", 200, "{\"users\":[]}");

    assertThat(list().exit()).isZero();
    redirect(server.url() + "/moved");
    assertThat(list().exit()).isZero();
    assertThat(server.last().header("Authorization")).isEqualTo("Token t");
  }

  @Test
  void isNotFollowedToAnotherHost() {
    redirect("http://elsewhere.invalid/x");

    assertThat(list().err())
        .endsWith(
            ": 307 Temporary Redirect: the server redirects to http://elsewhere.invalid/x; give that"
                + " as --host\n");
  }

  @Test
  void isNotFollowedToAnotherPortOfTheHost() {
    redirect(other.url() + "/api/v2/users");

    assertThat(list().err()).contains("the server redirects to " + other.url());
    assertThat(other.requests()).isEmpty();
  }

  @Test
  void isNotFollowedToAnotherScheme() {
    redirect(server.url().replace("http:", "https:") + "/x");

    assertThat(list().err()).contains("the server redirects to https://127.0.0.1:");
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"http://[", "mailto:x", "'http:///x'"})
  void isNotFollowedToWhatIsNoServer(String location) {
    redirect(location);

    assertThat(list().err()).contains("the server redirects to " + location + "; give");
  }

  @Test
  void comparesOriginsAsUrlsMeanThem() {
    assertThat(origin("http://H:80/a")).isEqualTo(origin("HTTP://h"));
    assertThat(origin("https://h:443")).isEqualTo(origin("https://h/x"));
    assertThat(origin("http://h")).isNotEqualTo(origin("https://h"));
    assertThat(origin("http://h:443")).isNotEqualTo(origin("https://h"));
  }

  private static Origin origin(String url) {
    return Origin.of(URI.create(url));
  }

  private void redirect(String location) {
    server.on(
        LIST,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          FakeServer.reply(exchange, 307, null, "");
        });
  }

  private CliRun.Result list() {
    return CliRun.against(server).run("user list");
  }
}
