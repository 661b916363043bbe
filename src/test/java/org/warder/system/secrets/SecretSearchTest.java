package org.warder.system.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file is left out that is there in the end. */
class SecretSearchTest {

  @TempDir private Path folder;

  @Test
  void fileInThePlaceOfOneThatHasGoneIsSearched() throws Exception {
    Canaries canaries = new Canaries();
    Path there = Files.writeString(folder.resolve("state.2"), canaries.token("a creation"));
    Deque<List<Path>> lists =
        new ArrayDeque<>(List.of(List.of(folder.resolve("state.1")), List.of(there)));

    SecretSearch search = new SecretSearch(canaries).files("server", lists::pop);

    assertThat(search.found()).singleElement().asString().contains("server, state.", "a creation");
    assertThat(lists).isEmpty();
  }
}
