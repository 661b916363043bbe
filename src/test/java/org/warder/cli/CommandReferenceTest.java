package org.warder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CommandReferenceTest {
  @Test
  void isCurrent() throws IOException {
    String generated = CommandReference.generate();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(CommandReference.FILE, generated);
    }

    assertThat(Files.readString(CommandReference.FILE))
        .as("run mvn test -Dtest=CommandReferenceTest -Dupdate.docs=true to write it again")
        .isEqualTo(generated);
  }
}
