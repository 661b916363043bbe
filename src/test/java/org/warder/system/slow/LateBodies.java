package org.warder.system.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/**
 * Requests whose bodies come late, but in time, are answered like others, while all threads that
 * wait for bodies wait for somebody else.
 */
class LateBodies extends SlowClients {

  private static final int CLIENTS = 3;
  private static final int USERS = 8;
  private static final int ROUNDS = 4;
  private static final int LIMIT = 1_048_576;
  private static final String CLIENT = "203.0.113.88";

  private final Fixtures fixtures = new Fixtures(operator);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST | /api/v2/users                        | application/json                  | {"name": ""}
          POST | /api/v2/users?a=b                    | application/x-www-form-urlencoded | {"name": 1
          POST | /api/v2/setup                        | application/json                  | {"username": "a"}
          GET  | /api/v2/me?x=%2541                   | text/plain                        | a body
          GET  | /api/v2/buckets?limit=x              | text/plain                        | a body
          PATCH| /api/v2/users/00000000000000a1       | application/json                  | {"status": "inactive"}
          POST | /api/v2/nothing                      | application/json                  | {"name": "a"}
          POST | /nothing                             | application/json                  | {"name": "a"}
          POST | /oauth2/introspect                   | application/x-www-form-urlencoded | a=1&token=t%C3%A9
          POST | /oauth2/introspect                   | application/x-www-form-urlencoded | token=a&token=b
          POST | /sign-in                             | application/x-www-form-urlencoded | a=%zz
          POST | /sign-in                             | application/x-www-form-urlencoded | jakarta.faces.ViewState=?
          POST | /tokens                              | application/x-www-form-urlencoded | a=1
          """)
  void areAnsweredLikeOthers(String method, String path, String type, String body) {
    String head =
        SlowClient.head(
            method + " " + path, body.length(), authorization() + "Content-Type: " + type + "\n");

    String answer = plain(send(head + body).read());

    assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
    assertThat(late(head, body)).hasSize(CLIENTS).containsOnly(answer);
  }

  @Test
  void inChunksToo() {
    String head =
        "GET /api/v2/me HTTP/1.1\r\nHost: warder\r\nConnection: close\r\n"
            + authorization().replace("\n", "\r\n")
            + "Transfer-Encoding: chunked\r\n\r\n";

    assertThat(late(head, "5\r\nabcde\r\n0\r\n\r\n")).allMatch(answer -> answer.contains(" 200 "));
    assertThat(late(head, "5\r\nabcde\r\nno length\r\n")).allMatch(a -> a.contains(" 400 "));
    String large = "100001\r\n" + "x".repeat(LIMIT + 1) + "\r\n0\r\n\r\n";
    assertThat(late(head, large))
        .allMatch(answer -> answer.contains("request body is larger than 1048576 bytes"));
  }

  @Test
  void areReadByThePathThatWasChecked() {
    String head =
        SlowClient.head("POST /api/v2/users/%2541", 10, authorization() + "Expect: 100-continue\n");

    List<String> answers = late(head, "0123456789");

    assertThat(answers)
        .allMatch(answer -> answer.contains("too many requests have bodies that are late"));
  }

  @Test
  void areAskedFor() {
    String head = SlowClient.head("GET /api/v2/me", 10, authorization() + "Expect: 100-continue\n");
    try (HeldThreads held = new HeldThreads(url())) {
      List<SlowClient> clients = Stream.generate(() -> send(head)).limit(CLIENTS).toList();

      clients.forEach(client -> assertThat(client.readLine()).isEqualTo("HTTP/1.1 100 Continue"));
      clients.forEach(client -> assertThat(client.send("0123456789").read()).contains(" 200 "));
    }
  }

  @Test
  void leaveTheConnectionToTheNextRequest() {
    String head =
        SlowClient.head("GET /api/v2/me", 10, authorization()).replace("Connection: close\r\n", "");
    String next = SlowClient.head("GET /ready", 0, "");

    assertThat(late(head, "0123456789" + next))
        .allMatch(answer -> answer.contains("\"status\": \"ready\""));
  }

  /** Beside others who give up: what belongs to a request is never another's. */
  @Test
  void eachIsItsOwnCallers() {
    List<Made> users = Stream.generate(fixtures::user).limit(USERS).toList();
    List<String> heads =
        users.stream()
            .map(user -> own(user).secret())
            .map(token -> SlowClient.head("GET /api/v2/me", 10, authorization(token)))
            .toList();
    for (int round = 0; round < ROUNDS; round++) {
      List<SlowClient> gone = new ArrayList<>();
      List<SlowClient> clients = new ArrayList<>();
      try (HeldThreads held = new HeldThreads(url())) {
        for (int i = 0; i < USERS * ROUNDS; i++) {
          gone.add(send(heads.get(i % USERS) + "01234"));
          clients.add(send(heads.get(i % USERS) + "01234"));
        }
        gone.forEach(SlowClient::close);
        clients.forEach(client -> client.send("56789"));
        for (int i = 0; i < clients.size(); i++) {
          assertThat(clients.get(i).read()).contains("\"name\": \"" + users.get(i % USERS).name());
        }
      }
    }
    assertThat(shared.server().log()).doesNotContain("WELD-000714");
  }

  @Test
  void theirUseIsTheClients() {
    IssuedToken token = own(fixtures.user());
    String headers = authorization(token.secret()) + "X-Forwarded-For: " + CLIENT + "\n";

    late(SlowClient.head("GET /api/v2/me", 10, headers), "0123456789");

    assertThat(operator.get("/api/v2/authorizations/" + token.id() + "/usage").body())
        .contains("\"" + CLIENT + "\"")
        .doesNotContain("127.0.0.1");
  }

  private IssuedToken own(Made user) {
    return fixtures.token(shared.instance().orgId(), user.id(), "read:users/" + user.id());
  }

  /** The responses to some requests, whose heads and half bodies are there before the rest. */
  private List<String> late(String head, String body) {
    int half = body.length() / 2;
    try (HeldThreads held = new HeldThreads(url())) {
      List<SlowClient> clients =
          Stream.generate(() -> send(head + body.substring(0, half))).limit(CLIENTS).toList();
      operator.get("/ready");
      clients.forEach(client -> client.send(body.substring(half)));
      return clients.stream().map(SlowClient::read).map(LateBodies::plain).toList();
    }
  }

  /** Without what differs from one response to the next: date, cookies, and what pages make up. */
  private static String plain(String answer) {
    String head =
        answer.split("\r\n\r\n", 2)[0].replaceAll(
            "\r\n(Date|Set-Cookie|Content-Security-Policy|Content-Length):[^\r]*", "");
    return answer.contains("text/html")
        ? head
        : head + answer.substring(answer.indexOf("\r\n\r\n"));
  }
}
