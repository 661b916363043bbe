package org.warder.gate.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.requirement.Grant;
import org.warder.gate.requirement.Requirement;
import org.warder.gate.statement.Databases;
import org.warder.gate.statement.Language;
import org.warder.gate.target.Parameters;
import org.warder.id.Id;
import org.warder.permission.Action;
import org.warder.permission.ResourceType;

/**
 * Where a request says which databases it is about, and what is done with them.
 *
 * @param actions what is done
 * @param backend how the names are read
 * @param bucket the parameter with the name; null if there is none
 * @param bucketId the parameter with the id instead, null if there is none
 * @param policy the parameter with the retention policy, null if there is none
 * @param language the language of the statement, null if there is none
 * @param statement the parameter with the statement, null if there is none
 */
record DatabaseRule(
    List<Action> actions,
    Backend backend,
    String bucket,
    String bucketId,
    String policy,
    Language language,
    String statement) {

  DatabaseRule {
    actions = List.copyOf(actions);
  }

  /** What a request needs. */
  Requirement requirement(Parameters parameters) {
    Optional<String> name = bucket == null ? Optional.empty() : parameters.find(bucket);
    Optional<String> id = bucketId == null ? Optional.empty() : parameters.find(bucketId);
    if (id.isPresent()) {
      if (name.isPresent()) {
        throw new RefusedRequestException(GateReason.ONE_OF_TWO, bucket, bucketId);
      }
      Id parsed = id(id.get());
      return new Requirement.Permissions(
          actions.stream().map(action -> Grant.bucket(action, parsed)).toList());
    }
    String retention = policy == null ? "" : parameters.find(policy).orElse("");
    if (language != null) {
      return ofStatement(parameters.get(statement), name, retention);
    }
    return ofNames(Set.of(backend.written(given(name), retention)));
  }

  private Requirement ofStatement(String text, Optional<String> name, String retention) {
    if (!retention.isEmpty() && !backend.isDefaultPolicy(retention)) {
      throw new RefusedRequestException(GateReason.POLICY_OF_A_QUERY, policy);
    }
    Databases databases = language.databases(text);
    if (databases.all()) {
      return new Requirement.Permissions(
          actions.stream().map(action -> Grant.all(action, ResourceType.BUCKETS)).toList());
    }
    Set<String> names = new LinkedHashSet<>();
    if (databases.given()) {
      names.add(given(name));
    }
    for (Databases.Name named : databases.named()) {
      names.add(backend.queried(named, named.database() == null ? given(name) : null));
    }
    return ofNames(names);
  }

  private Requirement ofNames(Set<String> names) {
    List<Grant> grants = new ArrayList<>();
    for (String name : names) {
      check(name);
      if (name.startsWith("_")) {
        return new Requirement.Operator();
      }
      for (Action action : actions) {
        grants.add(Grant.bucket(action, name));
      }
    }
    return new Requirement.Permissions(grants);
  }

  private void check(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isISOControl(name.charAt(i))) {
        throw new RefusedRequestException(GateReason.NAME_WITH_CONTROLS);
      }
    }
    if (backend.takesForId(name)) {
      throw new RefusedRequestException(GateReason.NAME_LIKE_AN_ID);
    }
  }

  private String given(Optional<String> name) {
    String given =
        name.orElseThrow(() -> new RefusedRequestException(GateReason.PARAMETER_MISSING, bucket));
    if (given.isEmpty()) {
      throw new RefusedRequestException(GateReason.PARAMETER_EMPTY, bucket);
    }
    return given;
  }

  private Id id(String text) {
    try {
      return Id.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequestException(GateReason.PARAMETER_NO_ID, bucketId);
    }
  }
}
