package org.warder.gate.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.target.Target;

/** Reads a row of a route map. */
final class RowReader {

  private static final List<String> KEYS =
      List.of(
          "methods",
          "path",
          "prefix",
          "needs",
          "bucket",
          "bucket-id",
          "policy",
          "influxql",
          "sql",
          "at-most-one",
          "query-credentials",
          "credential");
  private static final String ID = "{id}";
  private static final RoutePath UNKNOWN = new RoutePath(RoutePath.Kind.EXACT, "");

  private final Fields fields;
  private final Problems problems;

  private RowReader(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** The row; what is a mistake has been noted, and the row must not be used. */
  static Route read(Node node, int order, Backend backend, Access status, Problems problems) {
    Fields fields = Fields.read(node, KEYS, problems);
    RowReader row = new RowReader(fields, problems);
    return new Route(
        order,
        row.methods(),
        row.path(),
        new NeedsReader(fields, backend, status, problems).read(),
        row.atMostOne(),
        fields.texts("query-credentials"),
        row.credential());
  }

  private Set<String> methods() {
    Optional<Node> methods = fields.node("methods");
    if (methods.isPresent() && methods.get() instanceof ScalarNode any) {
      if (!any.getValue().equals("any")) {
        problems.add(any, "methods must be a list, such as [GET, POST], or any");
      }
      return Set.of();
    }
    if (methods.isEmpty()) {
      problems.add(fields.place("methods"), "a row must have methods, such as [GET, POST], or any");
    }
    return fields.items("methods").stream().map(this::method).collect(Collectors.toSet());
  }

  private String method(Node item) {
    String method = item instanceof ScalarNode text ? text.getValue() : "";
    if (!method.matches("[A-Z]+")) {
      problems.add(item, "a method must be in capital letters, such as POST");
    }
    return method;
  }

  private RoutePath path() {
    if (fields.has("path") == fields.has("prefix")) {
      problems.add(fields.place("path"), "a row must have either a path or a prefix");
      return UNKNOWN;
    }
    return fields.has("path")
        ? fields.text("path").map(this::exact).orElse(UNKNOWN)
        : fields.text("prefix").map(this::prefix).orElse(UNKNOWN);
  }

  private RoutePath exact(String path) {
    boolean id = path.endsWith("/" + ID);
    String text = id ? path.substring(0, path.length() - ID.length()) : path;
    checkPath("path", text);
    return new RoutePath(id ? RoutePath.Kind.ID : RoutePath.Kind.EXACT, text);
  }

  private RoutePath prefix(String prefix) {
    checkPath("prefix", prefix);
    if (!prefix.endsWith("/")) {
      problems.add(fields.place("prefix"), "a prefix must end with /");
    }
    return new RoutePath(RoutePath.Kind.PREFIX, prefix);
  }

  private void checkPath(String key, String path) {
    boolean clean = path.chars().noneMatch(c -> c == '?' || c == '%' || c == '{' || c == '}');
    try {
      Target.parse(path);
    } catch (RefusedRequestException e) {
      clean = false;
    }
    if (!clean) {
      problems.add(
          fields.place(key),
          "a path must begin with / and have no % ? ; \\ // and no segments . and ..;"
              + " an id at its end is {id}");
    }
  }

  private List<List<String>> atMostOne() {
    return fields.items("at-most-one").stream().map(this::group).toList();
  }

  private List<String> group(Node node) {
    if (node instanceof SequenceNode sequence && sequence.getValue().size() > 1) {
      return sequence.getValue().stream()
          .flatMap(name -> Fields.text(name, problems).stream())
          .toList();
    }
    problems.add(node, "at-most-one must be a list of lists of parameters, such as [[org, orgID]]");
    return List.of();
  }

  private Optional<String> credential() {
    Optional<String> name = fields.text("credential");
    if (name.isPresent() && !name.get().matches("[A-Za-z0-9_-]+")) {
      problems.add(
          fields.place("credential"), "the name of a credential is letters, digits, _ and -");
    }
    return name;
  }
}
