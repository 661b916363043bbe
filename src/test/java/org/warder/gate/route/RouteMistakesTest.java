package org.warder.gate.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a file is told with its place and what would be right. */
class RouteMistakesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "methods: [GET], path: /a, needs: public @",
        "path: /a, needs: public @ 3:5: a row must have methods",
        "methods: all, path: /a, needs: public @ 3:15: methods must be a list",
        "methods: [get], path: /a, needs: public @ 3:16: a method must be in capital letters",
        "methods: [], path: /a, needs: public @ 3:15: methods must not be empty",
        "methods: any, needs: public @ 3:5: a row must have either a path or a prefix",
        "methods: any, path: /a, prefix: /b/, needs: public @ 3:26: a row must have either",
        "methods: any, path: a, needs: public @ 3:26: a path must begin with /",
        "methods: any, path: /a%20, needs: public @ 3:26: a path must begin with /",
        "methods: any, path: /a//b, needs: public @ 3:26: a path must begin with /",
        "methods: any, path: /a/../b, needs: public @ 3:26: a path must begin with /",
        "methods: any, path: /a?b=c, needs: public @ 3:26: a path must begin with /",
        "methods: any, path: '/{id}/a', needs: public @ 3:26: a path must begin with /",
        "methods: any, prefix: /a, needs: public @ 3:28: a prefix must end with /",
        "methods: any, path: 12, needs: public @ 3:26: write a text here, in quotes",
        "methods: any, path: /a @ 3:5: a row must say what it needs",
        "methods: any, path: /a, needs: nothing @ 3:37: needs must be public, any token",
        "methods: any, path: /a, needs: read @ 3:37: needs must be",
        "methods: any, path: /a, needs: read instance @ 3:37: needs must be",
        "methods: any, path: /a, needs: delete buckets @ 3:37: needs must be",
        "methods: any, path: /a, needs: [operator, read buckets] @ 3:38: needs must be",
        "methods: any, path: /a, needs: [] @ 3:37: needs must not be empty",
        "methods: any, path: /a, needs: read bucket @ 3:37: say which parameter names the bucket",
        "methods: any, path: /a, needs: [read bucket, read tasks], bucket: b @ 3:37: needs must be about the bucket that is named, or about all",
        "methods: any, path: /a, needs: read buckets, bucket: b @ 3:59: bucket is for rows that need",
        "methods: any, path: /a, needs: public, sql: q @ 3:50: sql is for rows that need",
        "methods: any, path: /a, needs: read bucket, sql: q @ 3:37: say which parameter",
        "methods: any, path: /a, needs: read bucket, bucket: b, sql: q, influxql: q @ 3:66: a row must have influxql or sql",
        "methods: any, path: /a, needs: write bucket, bucket: b, sql: q @ 3:37: a row with a statement can need read bucket only",
        "methods: any, path: /a, needs: read bucket, bucket-id: b, policy: rp @ 3:72: a policy needs a bucket",
        "methods: any, path: /a, needs: public, at-most-one: [a] @ 3:59: at-most-one must be a list of lists",
        "methods: any, path: /a, needs: public, at-most-one: [[a]] @ 3:59: at-most-one must be a list of lists",
        "methods: any, path: /a, needs: public, query-credentials: p @ 3:64: query-credentials must be a list",
        "methods: any, path: /a, needs: public, credential: 'a b' @ 3:57: the name of a credential is",
        "methods: any, path: /a, needs: public, method: x @ 3:45: the key method is unknown; the keys here are methods, path, prefix",
        "methods: any, path: /a, needs: public, needs: operator @ 3:45: the key needs is here twice",
      })
  void ofARow(String row, String problem) {
    List<String> found = problems("backend: influxdb3\nroutes:\n  - {" + row + "}\n");

    if (problem == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().asString().startsWith("file:" + problem);
    }
  }

  @ParameterizedTest(name = "file {0}")
  @CsvSource(
      delimiter = '@',
      value = {
        "'' @ : the file is empty; it must have backend and routes",
        "'{' @ :1:2: this is not YAML",
        "'a: b: c' @ :1:5: this is not YAML",
        "'- a' @ :1:1: write keys and values here: organization, backend, routes",
        "'backend: influxdb3' @ :1:1: a route map must have routes",
        "'{backend: influxdb3, routes: x}' @ :1:30: routes must be a list",
        "'{backend: influxdb3, routes: [x]}' @ :1:31: write keys and values here: methods",
      })
  void ofAFile(String yaml, String problem) {
    assertThat(problems(yaml)).first(InstanceOfAssertFactories.STRING).startsWith("file" + problem);
  }

  @ParameterizedTest(name = "{0} covers {1}")
  @CsvSource(
      delimiter = '@',
      value = {
        "methods: any, path: /a @ methods: [GET], path: /a",
        "methods: [GET, POST], path: /a @ methods: [POST], path: /a",
        "methods: any, prefix: /a/ @ methods: any, path: /a/b",
        "methods: any, prefix: /a/ @ methods: [GET], prefix: /a/b/",
        "methods: [GET], prefix: / @ methods: [GET], path: '/a/{id}'",
      })
  void aRowThatIsNeverReachedIsAMistake(String first, String second) {
    String rows = "  - {%s, needs: public}\n  - {%s, needs: operator}\n";

    assertThat(problems("backend: influxdb3\nroutes:\n" + rows.formatted(first, second)))
        .containsExactly(
            "file:4:5: this row is never reached, since an earlier one is about all of it");
    assertThat(problems("backend: influxdb3\nroutes:\n" + rows.formatted(second, first))).isEmpty();
  }

  @Test
  void twoDocumentsAreAMistake() {
    assertThat(problems("backend: influxdb3\n---\nroutes: []\n"))
        .singleElement()
        .asString()
        .contains("this is not YAML");
  }

  @Test
  void ofATagThatEndsWithABlank() {
    assertThat(problems("routes: !a%0a\n"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("this is not YAML: Tag must not contain");
  }

  @Test
  void ofAFileThatIsNestedTooDeeply() {
    for (String nested : List.of("[", "{a: ", "- ")) {
      assertThat(problems(nested.repeat(100_000)))
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains("nested too deeply");
    }
  }

  private static List<String> problems(String yaml) {
    Problems problems = new Problems("file");
    RouteMapReader.read("file", yaml, Access.OPERATOR, problems);
    return problems.found();
  }
}
