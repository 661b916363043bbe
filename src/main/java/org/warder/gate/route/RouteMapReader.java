package org.warder.gate.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the file of a route map. */
final class RouteMapReader {

  private static final List<String> KEYS = List.of("organization", "backend", "routes");

  private final Problems problems;
  private final Access status;

  private RouteMapReader(Problems problems, Access status) {
    this.problems = problems;
    this.status = status;
  }

  /** The map of a file; what is a mistake has been noted, and the map must not be used. */
  static RouteMap read(String name, String yaml, Access status, Problems problems) {
    RouteMapReader reader = new RouteMapReader(problems, status);
    return reader
        .compose(yaml)
        .map(node -> reader.map(name, node))
        .orElseGet(() -> new RouteMap(name, Optional.empty(), List.of()));
  }

  private Optional<Node> compose(String yaml) {
    LoadSettings settings = LoadSettings.builder().setAllowNonScalarKeys(false).build();
    try {
      Optional<Node> node = new Compose(settings).composeString(yaml);
      if (node.isEmpty()) {
        problems.add(Optional.empty(), "the file is empty; it must have backend and routes");
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      problems.add(e.getProblemMark(), "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException | IllegalArgumentException e) {
      // The second is of tags that have blanks at an end.
      problems.add(Optional.empty(), "this is not YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      // The library has no bound of its own.
      problems.add(Optional.empty(), "this is nested too deeply; a route map has lists in rows");
    }
    return Optional.empty();
  }

  private RouteMap map(String name, Node node) {
    Fields fields = Fields.read(node, KEYS, problems);
    Backend backend = backend(fields);
    List<Route> routes = new ArrayList<>();
    if (!fields.has("routes")) {
      problems.add(node, "a route map must have routes");
    }
    for (Node row : fields.items("routes")) {
      int before = problems.found().size();
      Route route = RowReader.read(row, routes.size(), backend, status, problems);
      if (problems.found().size() == before && routes.stream().anyMatch(r -> r.covers(route))) {
        problems.add(row, "this row is never reached, since an earlier one is about all of it");
      }
      routes.add(route);
    }
    return new RouteMap(name, fields.text("organization"), routes);
  }

  private Backend backend(Fields fields) {
    Optional<String> text = fields.text("backend");
    if (text.isPresent()) {
      for (Backend backend : Backend.values()) {
        if (backend.text().equals(text.get())) {
          return backend;
        }
      }
    }
    problems.add(fields.place("backend"), "backend must be influxdb2 or influxdb3");
    return Backend.INFLUXDB3;
  }
}
