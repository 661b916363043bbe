package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The software bill of materials of the build names each library that is shipped. */
class SbomST {

  private static final Path BOM = Path.of("target/warder-sbom.json");

  private static final Pattern PURL =
      Pattern.compile("pkg:maven/[^/]+/([^@]+)@([^?]+)\\?(?:classifier=(\\w+)&)?type=(?:jar|pom)");

  @Test
  void namesEachLibrary() throws IOException {
    assumeFalse(
        Boolean.getBoolean("warder.offline"), "NOT RUN: a build without a network has none");
    JsonNode bom = new ObjectMapper().readTree(BOM.toFile());

    assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bom.at("/metadata/component/name").asText()).isEqualTo("warder");
    assertThat(bom.path("components"))
        .allSatisfy(part -> assertThat(part.path("hashes")).isNotEmpty());
    List<String> components =
        StreamSupport.stream(bom.path("components").spliterator(), false)
            .map(part -> fileName(part.path("purl").asText()))
            .toList();
    assertThat(components).containsAll(libraries(Path.of("target/webapp/WEB-INF/lib")));
    assertThat(components).anyMatch(name -> name.startsWith("derby-"));
    assertThat(components).anyMatch(name -> name.startsWith("postgresql-"));
    assertThat(components).anyMatch(name -> name.startsWith("picocli-"));
    assertThat(components).noneMatch(name -> name.startsWith("assertj-"));
  }

  /** Of the library that {@code pkg:maven/group/name@version?classifier=word&type=jar} is. */
  private static String fileName(String purl) {
    Matcher maven = PURL.matcher(purl);
    assertThat(maven.matches()).as(purl).isTrue();
    String classifier = maven.group(3) == null ? "" : "-" + maven.group(3);
    return maven.group(1) + "-" + maven.group(2) + classifier + ".jar";
  }

  private static List<String> libraries(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
