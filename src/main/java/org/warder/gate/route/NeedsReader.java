package org.warder.gate.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.warder.gate.requirement.Grant;
import org.warder.gate.requirement.Requirement;
import org.warder.gate.statement.Language;
import org.warder.permission.Action;
import org.warder.permission.ResourceType;

/** Reads what a row asks for, and where a request says what that is about. */
final class NeedsReader {

  private static final String BUCKET = "bucket";
  private static final List<String> PLACES =
      List.of(BUCKET, "bucket-id", "policy", "influxql", "sql");

  private final Fields fields;
  private final Backend backend;
  private final Access status;
  private final Problems problems;

  NeedsReader(Fields fields, Backend backend, Access status, Problems problems) {
    this.fields = fields;
    this.backend = backend;
    this.status = status;
    this.problems = problems;
  }

  /** What the row asks for; {@link Needs#NOBODY} if that is a mistake, which has been noted. */
  Needs read() {
    Optional<Node> node = fields.node("needs");
    if (node.isEmpty()) {
      problems.add(fields.place("needs"), "a row must say what it needs, such as: needs: operator");
      return Needs.NOBODY;
    }
    List<Node> items =
        node.get() instanceof SequenceNode ? fields.items("needs") : List.of(node.get());
    List<Action> ofBucket = new ArrayList<>();
    List<Grant> ofAll = new ArrayList<>();
    Optional<Needs> other = Optional.empty();
    for (Node item : items) {
      String text = Fields.text(item, problems).orElse("");
      String[] words = text.split(" ", 2);
      Optional<Action> action = Action.of(words[0]);
      Optional<ResourceType> type =
          ResourceType.of(words[words.length - 1]).filter(ResourceType.GRANTABLE::contains);
      if (items.size() == 1 && action.isEmpty() && access(text).isPresent()) {
        other = access(text);
      } else if (action.isPresent() && words.length == 2 && words[1].equals(BUCKET)) {
        ofBucket.add(action.get());
      } else if (action.isPresent() && words.length == 2 && type.isPresent()) {
        ofAll.add(Grant.all(action.get(), type.get()));
      } else if (!text.isEmpty()) {
        problems.add(
            item,
            "needs must be public, any token, operator, status, nobody, read bucket, write bucket,"
                + " or read or write and a type such as buckets, or a list of such permissions");
      }
    }
    return combine(node.get(), other, ofBucket, ofAll);
  }

  private Optional<Needs> access(String text) {
    return switch (text) {
      case "nobody" -> Optional.of(Needs.NOBODY);
      case "status" -> Optional.of(always(status.requirement()));
      default -> Access.of(text).map(access -> always(access.requirement()));
    };
  }

  private Needs combine(Node at, Optional<Needs> other, List<Action> ofBucket, List<Grant> ofAll) {
    if (!ofBucket.isEmpty()) {
      if (!ofAll.isEmpty()) {
        problems.add(at, "needs must be about the bucket that is named, or about all, not both");
      }
      return named(at, ofBucket);
    }
    for (String place : PLACES) {
      if (fields.has(place)) {
        problems.add(fields.place(place), place + " is for rows that need read or write bucket");
      }
    }
    return ofAll.isEmpty()
        ? other.orElse(Needs.NOBODY)
        : always(new Requirement.Permissions(ofAll));
  }

  private Needs named(Node at, List<Action> actions) {
    boolean statement = fields.has("influxql") || fields.has("sql");
    if (!fields.has(BUCKET) && (statement || !fields.has("bucket-id"))) {
      problems.add(at, "say which parameter names the bucket, such as: bucket: db");
    }
    if (fields.has("influxql") && fields.has("sql")) {
      problems.add(fields.place("sql"), "a row must have influxql or sql, not both");
    }
    if (fields.has("policy") && !fields.has(BUCKET)) {
      problems.add(fields.place("policy"), "a policy needs a bucket beside it");
    }
    if (statement && (fields.has("bucket-id") || actions.contains(Action.WRITE))) {
      problems.add(at, "a row with a statement can need read bucket only, without bucket-id");
    }
    DatabaseRule rule =
        new DatabaseRule(
            actions,
            backend,
            fields.text(BUCKET).orElse(null),
            fields.text("bucket-id").orElse(null),
            fields.text("policy").orElse(null),
            statement ? fields.has("sql") ? Language.SQL : Language.INFLUXQL : null,
            fields.text(fields.has("sql") ? "sql" : "influxql").orElse(null));
    return rule::requirement;
  }

  private static Needs always(Requirement requirement) {
    return parameters -> requirement;
  }
}
