package org.warder.access.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warder.gate.route.RouteMap;
import org.warder.gate.route.RouteMaps;

/**
 * What backends want to see in the place of a client's token. Read once, when the server starts:
 * the file of a route map has its name, that of a credential that rows ask for has {@code
 * map.credential}.
 */
final class BackendCredentials {

  /** RFC 9110, a scheme and RFC 6750's token. */
  private static final Pattern FORM = Pattern.compile("(Bearer|Token) [A-Za-z0-9._~+/=-]{1,1024}");

  private static final String RIGHT = " must be Bearer or Token, a blank and the backend's token";

  private final Map<String, String> values = new HashMap<>();
  private final Optional<String> all;

  private BackendCredentials(Optional<String> all) {
    this.all = all;
  }

  /**
   * Reads those that the route maps ask for.
   *
   * @param all the credential of every backend that has no file
   * @throws IllegalStateException if one is missing or malformed; all of them are told
   */
  static BackendCredentials read(RouteMaps maps, Optional<Path> directory, Optional<String> all) {
    List<String> problems = new ArrayList<>();
    BackendCredentials credentials = new BackendCredentials(all);
    all.filter(value -> !FORM.matcher(value).matches())
        .ifPresent(value -> problems.add("GATE_UPSTREAM_AUTHORIZATION" + RIGHT));
    directory
        .filter(found -> !Files.isDirectory(found))
        .ifPresent(
            found -> problems.add("GATE_CREDENTIALS must name a folder, as " + found + " is not"));
    for (RouteMap map : maps.list()) {
      credentials.read(map.name(), directory, false, problems);
      for (String name : map.credentials()) {
        credentials.read(map.name() + "." + name, directory, true, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join(System.lineSeparator(), problems));
    }
    return credentials;
  }

  private void read(String file, Optional<Path> directory, boolean needed, List<String> problems) {
    Optional<Path> path = directory.map(found -> found.resolve(file)).filter(Files::exists);
    if (path.isEmpty() && needed) {
      problems.add(
          "a route map asks for the credential " + file + ": GATE_CREDENTIALS has no such file");
    }
    path.ifPresent(found -> readFile(file, found, problems));
  }

  private void readFile(String name, Path file, List<String> problems) {
    try {
      String value = Files.readString(file).strip();
      if (FORM.matcher(value).matches()) {
        values.put(name, value);
      } else {
        problems.add(file + RIGHT);
      }
    } catch (IOException e) {
      problems.add(file + ": this cannot be read as a file in UTF-8");
    }
  }

  /**
   * The value of the {@code Authorization} header for a backend.
   *
   * @param map the name of the route map
   * @param credential what the row asks for; empty for the one of the whole map
   */
  Optional<String> find(String map, Optional<String> credential) {
    if (credential.isPresent()) {
      return Optional.of(values.get(map + "." + credential.get()));
    }
    return Optional.ofNullable(values.get(map)).or(() -> all);
  }
}
