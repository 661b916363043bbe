package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.warder.system.Http.Answer;

/** The end of a token, or of a value of one, by the real clock. */
public final class TokenEnd {

  private TokenEnd() {}

  /**
   * Asks until the answer is no: what is asked after the end is refused, and what is answered
   * before it is not. A machine that is busy answers whenever it likes.
   *
   * @return the first refusal
   */
  public static Answer await(Http holder, String path, Instant end) {
    while (true) {
      Instant asked = Instant.now();
      Answer answer = holder.get(path);
      if (answer.status() != 200) {
        assertThat(Instant.now()).as("answer of %s", answer).isAfterOrEqualTo(end);
        return answer;
      }
      assertThat(asked).as("request that is accepted").isBefore(end);
    }
  }
}
