package org.warder.gate.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of one's own: what they may say, and what is said about mistakes. */
class RouteFileTest {

  private static final String RIGHT =
      """
      organization: acme
      backend: influxdb3
      routes:
        - methods: [GET, HEAD]
          path: /a
          needs: public
        - methods: any
          prefix: /b/
          needs: any token
        - {methods: [PUT], path: "/c/{id}", needs: write dashboards, credential: Writer_1}
        - methods: [POST]
          path: /d
          needs: [read bucket, write bucket]
          bucket: db
          bucket-id: id
          at-most-one: [[org, orgID]]
          query-credentials: [token]
          credential: reader-2
        - methods: [GET]
          path: /e
          needs: [read buckets, write tasks]
      """;

  @TempDir private Path directory;

  @Test
  void aMapOfOnesOwnStandsBesideTheShippedOnes() throws IOException {
    write("mine.yaml", RIGHT);
    write(".hidden", "x");

    RouteMaps maps = RouteMaps.read(directory, Access.OPERATOR);

    assertThat(maps.list())
        .extracting(RouteMap::name)
        .containsExactly("influxdb2", "influxdb3-core", "mine");
    RouteMap mine = maps.find("mine").orElseThrow();
    assertThat(mine.organization()).contains("acme");
    assertThat(mine.credentials()).containsExactlyInAnyOrder("Writer_1", "reader-2");
    assertThat(maps.find("influxdb2").orElseThrow().organization()).isEmpty();
    assertThat(maps.find("other")).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "HEAD, /a, public",
    "POST, /a, no",
    "LOCK, /b/c/d, any token",
    "GET, /b/, any token",
    "GET, /b, no",
    "GET, /b/%20, no",
    "PUT, /c/0123456789abcdef, write dashboards",
    "PUT, /c/0123456789abcdef0, no",
    "PUT, /c/, no",
    "POST, /d?db=x, read [x] and write [x]",
    "POST, /d?id=00000000000000b1, read #00000000000000b1 and write #00000000000000b1",
    "POST, /d?db=x&org=o, read [x] and write [x]",
    "POST, /d?db=x&org=o&orgID=p, no",
    "POST, /d?db=x&token=t, credential",
    "GET, /e, read buckets and write tasks",
  })
  void whatItSaysIsWhatCounts(String method, String target, String needed) throws IOException {
    write("mine.yaml", RIGHT);
    RouteMap mine = RouteMaps.read(directory, Access.OPERATOR).find("mine").orElseThrow();

    assertThat(Shown.of(mine, method, target)).isEqualTo(needed);
  }

  @Test
  void aRowNamesTheCredentialOfTheBackend() throws IOException {
    write("mine.yaml", RIGHT);
    RouteMap mine = RouteMaps.read(directory, Access.OPERATOR).find("mine").orElseThrow();

    assertThat(((Judgement.Needed) mine.judge("POST", "/d?db=x", false)).credential())
        .contains("reader-2");
    assertThat(((Judgement.Needed) mine.judge("GET", "/a", false)).credential()).isEmpty();
  }

  @Test
  void theExampleOfTheDocumentationIsRight() throws IOException {
    String document = Files.readString(Path.of("src/docs/gate/routes.md"));
    write("mine.yaml", document.split("```")[1].replaceFirst("yaml", ""));
    RouteMap mine = RouteMaps.read(directory, Access.OPERATOR).find("mine").orElseThrow();

    assertThat(mine.organization()).contains("acme");
    assertThat(Shown.of(mine, "GET", "/query?db=a&q=SHOW+SERIES")).isEqualTo("read [a]");
  }

  @Test
  void theFirstRowDecides() throws IOException {
    write(
        "mine.yaml",
        """
        backend: influxdb2
        routes:
          - {methods: [GET], path: /a/b, needs: public}
          - {methods: any, prefix: /a/, needs: nobody}
          - {methods: any, prefix: /, needs: operator}
        """);
    RouteMap mine = RouteMaps.read(directory, Access.OPERATOR).find("mine").orElseThrow();

    assertThat(Shown.of(mine, "GET", "/a/b")).isEqualTo("public");
    assertThat(Shown.of(mine, "POST", "/a/b")).isEqualTo("no");
    assertThat(Shown.of(mine, "GET", "/a/c")).isEqualTo("no");
    assertThat(Shown.of(mine, "GET", "/ab")).isEqualTo("operator");
  }

  @Test
  void allMistakesOfAllFilesAreToldAtOnce() throws IOException {
    write("a.yaml", "backend: influxdb1\nroutes: []\n");
    write("b.yaml", "backend: influxdb2\nroutes:\n  - methods: GET\n    needs: x\n");
    write("influxdb2.yaml", RIGHT);
    write("c.yml", RIGHT);

    assertThat(problems())
        .extracting(problem -> problem.replace(directory + "/", ""))
        .containsExactlyInAnyOrder(
            "a.yaml:1:10: backend must be influxdb2 or influxdb3",
            "a.yaml:2:9: routes must not be empty",
            "b.yaml:3:14: methods must be a list, such as [GET, POST], or any",
            "b.yaml:3:5: a row must have either a path or a prefix",
            "b.yaml:4:12: needs must be public, any token, operator, status, nobody, read bucket,"
                + " write bucket, or read or write and a type such as buckets, or a list of such"
                + " permissions",
            "c.yml: a route map is a file whose name is a-z, 0-9, - and then .yaml",
            "influxdb2.yaml: Warder has a route map of that name; choose another");
  }

  @Test
  void whatIsNoTextOrNoDirectoryIsTold() throws IOException {
    Files.write(directory.resolve("a.yaml"), "a: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
    Files.createDirectory(directory.resolve("b.yaml"));

    assertThat(problems())
        .containsExactly(
            directory.resolve("a.yaml") + ": this cannot be read as a file in UTF-8",
            directory.resolve("b.yaml") + ": this cannot be read as a file in UTF-8");
    directory = directory.resolve("missing");
    assertThat(problems())
        .containsExactly(directory + ": this must be a directory of route maps that can be read");
  }

  private List<String> problems() {
    return catchThrowableOfType(
            RouteMapException.class, () -> RouteMaps.read(directory, Access.OPERATOR))
        .problems();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
