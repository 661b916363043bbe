package org.warder.gate.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys of a mapping in a file and their values, with a note of each mistake. */
final class Fields {

  private final Node at;
  private final Map<String, Node> values = new HashMap<>();
  private final Problems problems;

  private Fields(Node at, Problems problems) {
    this.at = at;
    this.problems = problems;
  }

  /** Reads a mapping that may have some keys and no others. */
  static Fields read(Node node, List<String> known, Problems problems) {
    Fields fields = new Fields(node, problems);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry -> fields.put(entry, known));
    } else {
      problems.add(node, "write keys and values here: " + String.join(", ", known));
    }
    return fields;
  }

  private void put(NodeTuple entry, List<String> known) {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!known.contains(key)) {
      problems.add(
          entry.getKeyNode(),
          "the key " + key + " is unknown; the keys here are " + String.join(", ", known));
    } else if (values.put(key, entry.getValueNode()) != null) {
      problems.add(entry.getKeyNode(), "the key " + key + " is here twice; leave one");
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The value of a key as it stands in the file. */
  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The place of a key's value, else of the mapping. */
  Node place(String key) {
    return values.getOrDefault(key, at);
  }

  /** A text; empty if the key is not there or is a mistake. */
  Optional<String> text(String key) {
    return node(key).flatMap(node -> text(node, problems));
  }

  /** A list of texts, empty if the key is not there. */
  List<String> texts(String key) {
    return items(key).stream().flatMap(item -> text(item, problems).stream()).toList();
  }

  /** The values of a list, empty if the key is not there. */
  List<Node> items(String key) {
    Node node = values.get(key);
    if (node instanceof SequenceNode sequence) {
      if (sequence.getValue().isEmpty()) {
        problems.add(node, key + " must not be empty");
      }
      return new ArrayList<>(sequence.getValue());
    }
    if (node != null) {
      problems.add(node, key + " must be a list, such as [a, b]");
    }
    return List.of();
  }

  /** The text of a node; empty, with a note, if it is none. */
  static Optional<String> text(Node node, Problems problems) {
    if (node instanceof ScalarNode scalar
        && scalar.getTag().equals(Tag.STR)
        && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    problems.add(node, "write a text here, in quotes if it is a number or a word of YAML");
    return Optional.empty();
  }
}
