package org.warder.gate.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file with a route map: it is used, or every mistake is told by file, line and column, twice the
 * same. A map that is used judges any request.
 */
public final class RoutesFileFuzz {

  private static final List<String> TARGETS =
      List.of("/", "/a", "/a?db=x", "/b/c/0123456789abcdef", "/d?db=x&q=SELECT+v+FROM+m", "/%2e");

  private RoutesFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String yaml;
    try {
      yaml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
    } catch (CharacterCodingException e) {
      return;
    }
    Problems problems = new Problems("map.yaml");
    RouteMap map = RouteMapReader.read("map", yaml, Access.OPERATOR, problems);
    Problems again = new Problems("map.yaml");
    RouteMapReader.read("map", yaml, Access.OPERATOR, again);

    assertThat(again.found()).isEqualTo(problems.found());
    assertThat(problems.found())
        .allMatch(problem -> problem.matches("(?s)map\\.yaml(:\\d+:\\d+)?: .+"));
    if (problems.found().isEmpty()) {
      assertThat(yaml).contains("routes", "backend");
      for (String method : List.of("GET", "POST", "get")) {
        TARGETS.forEach(target -> map.judge(method, target, false));
      }
    }
  }
}
