package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;

/** How large the head of a request may be (src/docs/security.md, Floods). */
class LimitsST extends Warder {

  private static final int HEADERS = 100;
  private static final int FIELD = 16_384;

  @Test
  void aHundredHeadersAreRead() {
    // Host and Connection are two of them.
    assertStatus(200, "/ready", "X: y\n".repeat(HEADERS - 2));
    assertStatus(400, "/ready", "X: y\n".repeat(HEADERS - 1));
  }

  @Test
  void aLongFieldIsRead() {
    assertStatus(200, "/ready", "X: " + "y".repeat(FIELD - 100));
    assertStatus(400, "/ready", "X: " + "y".repeat(FIELD + 1));
    assertStatus(400, "/ready", "X".repeat(FIELD + 1) + ": y");
  }

  @Test
  void aLongAddressIsRead() {
    assertStatus(200, "/ready?" + "y".repeat(FIELD - 100), "X: y");
    assertStatus(400, "/ready?" + "y".repeat(FIELD + 1), "X: y");
  }

  private static void assertStatus(int status, String path, String headers) {
    RawAnswer answer =
        new RawHttp(instance().url()).send("GET " + path + " HTTP/1.1\n" + headers, "");
    assertThat(answer.statusLine()).startsWith("HTTP/1.1 " + status);
    assertThat(answer.body()).doesNotContain("com.ibm", "\tat ");
  }
}
