package org.warder.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;

/** How long a session of the pages lasts. */
class PageSessionTest {

  private static final Instant BEGUN = Instant.parse("2026-01-01T08:00:00Z");
  private static final Id USER = new Id(7);

  private final AtomicBoolean ended = new AtomicBoolean();

  @Test
  void endsTwelveHoursAfterTheSignInHoweverBusyOneIs() {
    assertThat(PageSession.userId(request(), after(Duration.ofHours(12)))).contains(USER);
    assertThat(ended).isFalse();

    assertThat(PageSession.userId(request(), after(Duration.ofHours(12).plusSeconds(1)))).isEmpty();
    assertThat(ended).isTrue();
  }

  @Test
  void endsThirtyMinutesAfterTheLastClick() throws IOException {
    assertThat(Files.readString(Path.of("liberty/server.xml")))
        .containsPattern("<httpSession [^>]*invalidationTimeout=\"30m\"");
  }

  private static Clock after(Duration time) {
    return Clock.fixed(BEGUN.plus(time), ZoneOffset.UTC);
  }

  private HttpServletRequest request() {
    HttpSession session =
        answering(
            HttpSession.class,
            Map.of("getCreationTime", BEGUN.toEpochMilli(), "getAttribute", USER));
    return answering(HttpServletRequest.class, Map.of("getSession", session));
  }

  /** A part of the container that answers like this, and notes when the session is ended. */
  private <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("invalidate")) {
                ended.set(true);
              }
              return answers.get(method.getName());
            }));
  }
}
