package org.warder.system.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.warder.system.OwnServer;
import org.warder.system.TraceCollector;
import org.warder.system.ui.SecretPages;

/** All that is kept of what was sent to a server, each searched with a text that must be there. */
final class Places {

  /** The user who sets the server up. */
  static final String OPERATOR = "canary";

  private static final String TRACE = "trace.*";
  private static final String LOG = "(messages|console|http_access).*";

  private final Canaries canaries;
  private final SecretSearch search;
  private final SecretSearch heap;

  Places(Canaries canaries) {
    this.canaries = canaries;
    search = new SecretSearch(canaries);
    heap = new SecretSearch(canaries);
  }

  /** Searches a text. */
  void text(String place, String text) {
    search.text(place, text);
  }

  /** What the server writes and tells: its folder, logs, traces and figures. */
  Places server(OwnServer server) {
    String metrics = server.management().get("/metrics").body();
    assertThat(metrics).contains("warder_");
    search
        .text("metrics", metrics)
        .text("spans", spans(server))
        .files("trace", () -> server.folder().files(TRACE), "SELECT")
        .files(
            "log",
            () -> server.folder().files(LOG),
            "Failed sign-in",
            "did not show the value of SETUP_SECRET",
            "liberty_accesslog")
        .files("server", () -> otherFiles(server), "SETUP_SECRET");
    assertThat(server.incidents()).as("files about failures").isEmpty();
    return this;
  }

  /** All files of the server but those that have been searched. */
  private static List<Path> otherFiles(OwnServer server) {
    List<Path> files = new ArrayList<>(SecretSearch.filesOf(server.folder().server("")));
    files.removeAll(server.folder().files(TRACE));
    files.removeAll(server.folder().files(LOG));
    return files;
  }

  private static String spans(OwnServer server) {
    String last = "/nowhere/" + server.pid();
    assertThat(server.http().get(last).status()).isEqualTo(404);
    server.await(() -> TraceCollector.INSTANCE.received().contains(last), "a span has " + last);
    return TraceCollector.INSTANCE.received();
  }

  Places database(Path folder) {
    search.files("database", () -> SecretSearch.filesOf(folder), OPERATOR);
    return this;
  }

  Places browser(Path profile) {
    search.files("browser", () -> SecretSearch.filesOf(profile), SecretPages.CONTROL);
    return this;
  }

  /** All but what the test itself gives as standard input. */
  Places commandLine(Path folder) {
    List<Path> files =
        SecretSearch.filesOf(folder).stream()
            .filter(file -> !file.getFileName().toString().startsWith("in"))
            .toList();
    search.files("command line", () -> files, "iot-center");
    return this;
  }

  /** What is left in memory when garbage has been collected. */
  Places heap(OwnServer server) throws IOException {
    new OtherRequests(server).send();
    Path dump = HeapDump.of(server.pid(), server.folder().file("heap.hprof"));
    assertThat(ContainerBuffers.blank(dump)).isPositive();
    heap.files("heap", () -> List.of(dump), "plant-a");
    Files.delete(dump);
    return this;
  }

  /** Nothing has been found but what must be, which shows that the search finds. */
  void assertNothingFound() {
    assertThat(search.found()).isEqualTo(Bounds.outside());
    assertThat(heap.found()).containsAll(Bounds.settings()).isSubsetOf(Bounds.inMemory());
  }

  /** What has been sent, and where it is not. */
  String report() {
    return canaries.report() + "; searched: " + search.searched() + ", " + heap.searched();
  }
}
