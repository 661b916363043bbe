package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.warder.system.Http.Answer;

/** A change as a client sends it that knows what "try again" means. */
final class CrashRequest {

  private static final int ATTEMPTS = 20;

  private CrashRequest() {}

  /** Sends it until it is done, or the server is gone. */
  static Answer send(Supplier<Answer> request) {
    Answer answer = request.get();
    for (int attempt = 1; answer.status() == 503 && attempt < ATTEMPTS; attempt++) {
      answer = request.get();
    }
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
    return answer;
  }
}
