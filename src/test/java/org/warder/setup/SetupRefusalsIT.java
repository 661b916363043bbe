package org.warder.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.warder.system.AtOnce;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** Setup that is refused leaves nothing behind (src/docs/api.md, Setup). */
@ArquillianTest
class SetupRefusalsIT extends EmptyInstance {

  /** What is sent, then the response to it; the instance still waits to be set up afterwards. */
  private static final String REFUSALS =
      """
      {"username":                                                                     | 400 | invalid | invalid json structure: unexpected end of JSON
      {"username": 1}                                                                  | 400 | invalid | invalid json structure: username: must be text
      {}                                                                               | 422 | unprocessable entity | onboarding failed: missing required fields [username,org,bucket]
      {"username": "", "password": "long-enough"}                                      | 422 | unprocessable entity | onboarding failed: missing required fields [username,org,bucket]
      {"username": "u", "password": "short"}                                           | 422 | unprocessable entity | onboarding failed: missing required fields [org,bucket]
      {"username": "u", "org": "o"}                                                    | 422 | unprocessable entity | onboarding failed: missing required fields [bucket]
      {"org": "o", "bucket": "b"}                                                      | 422 | unprocessable entity | onboarding failed: missing required fields [username]
      {"username": "u", "password": "short", "org": "o", "bucket": "b"}                | 400 | invalid | passwords must be between 8 and 72 characters long
      {"username": "u", "password": "short", "org": " ", "bucket": "_b"}               | 400 | invalid | passwords must be between 8 and 72 characters long
      {"username": "u", "password": "long-enough", "org": " ", "bucket": "_b"}         | 400 | invalid | org name is empty
      {"username": "u", "password": "long-enough", "org": "o", "bucket": "_b"}         | 400 | invalid | bucket name _b is invalid. Buckets may not start with underscore
      {"username": "u", "password": "long-enough", "org": "o", "bucket": "a\\"b"}      | 400 | invalid | bucket name a"b is invalid. Bucket names may not include quotation marks
      {"username": "u", "org": "o", "bucket": "b", "retentionPeriodSeconds": 60}       | 422 | unprocessable entity | retention policy duration must be at least 1h0m0s
      {"username": "u", "org": "o", "bucket": "b", "retentionPeriodSeconds": -1}       | 422 | unprocessable entity | expiration seconds cannot be negative
      {"username": "u", "org": "o", "bucket": "b", "token": "wrd_0000000000000000000000000000000000000000000000000"} | 400 | invalid | token has the form of a Warder token but its checksum is wrong
      {"username": "u", "org": "o", "bucket": "b", "token": "secret\\u0000"}          | 400 | invalid | token must not contain control characters, which no header can carry
      {"username": "u", "org": "o", "bucket": "b", "token": "secret\\ud83d"}          | 400 | invalid | invalid json structure: token: must be well-formed Unicode
      {"username": "u", "password": "passwor\\u0000", "org": "o", "bucket": "b"}      | 400 | invalid | text must not contain the character U+0000
      """;

  @Test
  void refusedSetupLeavesNothingBehindAndCanBeRepeated() {
    for (String row : REFUSALS.lines().toList()) {
      String[] cells = row.split("\\|");

      assertThat(setUp(cells[0]))
          .isError(Integer.parseInt(cells[1].strip()), cells[2].strip(), cells[3].strip());
      assertThat(http().get("/api/v2/setup").text("allowed")).as(row).isEqualTo("true");
    }
    assertThat(setUp("{\"username\": \"u\", \"org\": \"o\", \"bucket\": \"b\"}")).isJson(201);
    assertThat(http().get("/api/v2/setup").text("allowed")).isEqualTo("false");
  }

  @Test
  void ofSeveralAtOnceOneSucceedsAndTheOthersLeaveNothingBehind() throws Exception {
    List<Answer> answers =
        AtOnce.send(
            Stream.of("first", "second", "third", "fourth")
                .<Callable<Answer>>map(name -> () -> setUp(SETUP.replace("NAME", name)))
                .toList());

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422, 422, 422);
    String token =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .map(answer -> answer.json().at("/auth/token").asText())
            .findFirst()
            .orElseThrow();
    Http operator = http().withToken(token);
    assertThat(operator.get("/api/v2/users").json().path("users")).hasSize(1);
    assertThat(operator.get("/api/v2/orgs").json().path("orgs")).hasSize(1);
  }

  private static final String SETUP =
      "{\"username\": \"NAME\", \"org\": \"NAME\", \"bucket\": \"b\"}";
}
