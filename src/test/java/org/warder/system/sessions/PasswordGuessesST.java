package org.warder.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warder.system.AtOnce;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** How often one may guess a password, and what a guess tells (src/docs/api.md, Passwords). */
class PasswordGuessesST extends UserWithPassword {

  /** With one before, to warm up, as many failures as cost no wait. */
  private static final int ROUNDS = 4;

  @Test
  void guessesAtOnceGetNoFurtherThanOneAfterAnother() throws Exception {
    Http guesser = session.withAuthorization(Fixtures.basic("", "not-the-password"));
    Instant begin = Instant.now();
    List<Answer> answers =
        AtOnce.send(Collections.nCopies(40, () -> guesser.put("/api/v2/me/password", body(NEW))));
    Duration time = Duration.between(begin, Instant.now());

    assertThat(answers).extracting(Answer::status).containsOnly(403, 429);
    assertThat(answers.stream().filter(answer -> answer.status() == 403).count())
        .isLessThanOrEqualTo(guessesOneAfterAnother(time));
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 429)
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).matches("[1-9]\\d*"));
  }

  /** Five, and then one after each pause: 1 s, 2 s, 4 s and so on. */
  private static long guessesOneAfterAnother(Duration time) {
    long guesses = 5;
    Duration left = time;
    for (Duration pause = Duration.ofSeconds(1);
        left.compareTo(pause) >= 0;
        pause = pause.multipliedBy(2)) {
      left = left.minus(pause);
      guesses++;
    }
    return guesses;
  }

  @Test
  void guessesOfEveryKindCountTogether() {
    for (int i = 0; i < 2; i++) {
      assertThat(signIn("not-the-password")).hasStatus(401);
      assertThat(session.post(path(user), body(NEW, "not-the-password"))).hasStatus(403);
    }
    assertThat(
            session
                .withAuthorization(Fixtures.basic("", "not-the-password"))
                .put(path(user), body(NEW)))
        .hasStatus(403);

    assertThat(signIn(OLD))
        .isError(429, "too many requests", "too many wrong passwords: try again in 1 s")
        .hasHeader("Retry-After", "1");
    assertThat(session.get("/api/v2/me")).as("their session").hasStatus(200);
    String own = fixtures.token(org.id(), user.id(), "read:users/" + user.id()).secret();
    assertThat(anonymous().withToken(own).get("/api/v2/me")).as("their token").hasStatus(200);
  }

  @Test
  void unknownUserTakesAsLongAsAWrongPassword() {
    String withoutPassword = fixtures.user().name();
    List<String> names = List.of(user.name(), unique("nobody"), withoutPassword);
    names.forEach(PasswordGuessesST::timeOfSignIn);

    // In turns: what else the machine does slows none of them alone.
    Map<String, Duration> fastest = new HashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (String name : names) {
        fastest.merge(name, timeOfSignIn(name), (one, two) -> one.compareTo(two) < 0 ? one : two);
      }
    }
    Duration wrong = fastest.get(user.name());
    assertThat(fastest.values())
        .allSatisfy(time -> assertThat(time).isBetween(wrong.dividedBy(2), wrong.multipliedBy(3)));
  }

  private static Duration timeOfSignIn(String name) {
    long start = System.nanoTime();
    assertThat(
            anonymous()
                .withAuthorization(Fixtures.basic(name, "not-the-password"))
                .send("POST", "/api/v2/signin", null))
        .hasStatus(401);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void inactiveUserIsToldSoByTheRightPasswordAlone() {
    Made sleeper = fixtures.user();
    fixtures.session(sleeper);
    operator().patch("/api/v2/users/" + sleeper.id(), "{\"status\": \"inactive\"}");

    assertThat(attempt(sleeper, "not-the-password"))
        .isError(401, "unauthorized", "unauthorized access");
    assertThat(attempt(sleeper, Fixtures.PASSWORD))
        .isError(403, "forbidden", "User is inactive")
        .hasHeader("Set-Cookie", null);
  }

  private static Answer attempt(Made user, String password) {
    return anonymous()
        .withAuthorization(Fixtures.basic(user.name(), password))
        .send("POST", "/api/v2/signin", null);
  }
}
