package org.warder.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How long an HTTP session of the pages lasts; the sign-in's own session ends besides. */
class PageSessionTest {

  @Test
  void endsThirtyMinutesAfterTheLastClick() throws IOException {
    assertThat(Files.readString(Path.of("liberty/server.xml")))
        .containsPattern("<httpSession [^>]*invalidationTimeout=\"30m\"");
  }
}
