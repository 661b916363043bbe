package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;

/** Collects permissions in the form of a request, keys sorted. An empty scope is left out. */
final class Permissions {
  private static final List<String> BOTH = List.of("read", "write");

  private final JsonArrayBuilder list = Json.createArrayBuilder();
  private int size;

  /** One action on all resources of a type, in one organization or, where it is empty, in all. */
  void add(String action, String type, String orgId) {
    add(action, type, orgId, "", "");
  }

  /** One action on one resource. */
  void addOne(String action, String type, String orgId, String id) {
    add(action, type, orgId, id, "");
  }

  /** One action on the resource of this name, which the server looks up. */
  void addNamed(String action, String type, String orgId, String name) {
    add(action, type, orgId, "", name);
  }

  /** Everything, in every organization, of the types that the server lists. */
  void addOperator(JsonArray types) {
    for (String type : grantable(types)) {
      BOTH.forEach(action -> add(action, type, ""));
    }
  }

  /**
   * Everything in one organization, of the types that the server lists. The organization itself is
   * for reading, and of the users there is the owner alone.
   */
  void addAllAccess(JsonArray types, String orgId, String userId) {
    for (String type : grantable(types)) {
      switch (type) {
        case "orgs" -> addOne("read", type, "", orgId);
        case "users" -> BOTH.forEach(action -> addOne(action, type, "", userId));
        default -> BOTH.forEach(action -> add(action, type, orgId));
      }
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  JsonArray build() {
    return list.build();
  }

  private void add(String action, String type, String orgId, String id, String name) {
    JsonObjectBuilder resource = Json.createObjectBuilder();
    addPresent(resource, "id", id);
    addPresent(resource, "name", name);
    addPresent(resource, "orgID", orgId);
    resource.add("type", type);
    list.add(Json.createObjectBuilder().add("action", action).add("resource", resource));
    size++;
  }

  private static void addPresent(JsonObjectBuilder resource, String key, String value) {
    if (!value.isEmpty()) {
      resource.add(key, value);
    }
  }

  /** The type {@code instance} is held by nobody but the first user, and goes into no token. */
  private static List<String> grantable(JsonArray types) {
    return types.getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .filter(type -> !type.equals("instance"))
        .toList();
  }
}
