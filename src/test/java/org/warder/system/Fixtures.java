package org.warder.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.warder.system.Http.Answer;

/** Makes the users, organizations, buckets, tokens and sessions that a test needs, by API. */
public final class Fixtures {

  /** The password of every user here who has one. */
  public static final String PASSWORD = "a-password-1";

  private final Http operator;

  /** A fixtures that an operator makes. */
  public Fixtures(Http operator) {
    this.operator = operator;
  }

  /** Something that has been made, under a name that nothing else has. */
  public record Made(String id, String name) {
    private static Made of(Answer answer) {
      if (answer.status() != 201) {
        throw new IllegalStateException("not created: " + answer);
      }
      return new Made(answer.text("id"), answer.text("name"));
    }
  }

  /** A token with its value. */
  public record IssuedToken(String id, String secret) {}

  public Made user() {
    return Made.of(operator.post("/api/v2/users", "{\"name\": \"" + name("user") + "\"}"));
  }

  public Made org() {
    return Made.of(operator.post("/api/v2/orgs", "{\"name\": \"" + name("org") + "\"}"));
  }

  public Made bucket(String orgId) {
    return Made.of(
        operator.post(
            "/api/v2/buckets",
            "{\"name\": \"%s\", \"orgID\": \"%s\"}".formatted(name("bucket"), orgId)));
  }

  public Made telegraf(String orgId) {
    return Made.of(
        operator.post(
            "/api/v2/telegrafs",
            "{\"name\": \"%s\", \"orgID\": \"%s\"}".formatted(name("telegraf"), orgId)));
  }

  /** Makes a user member or owner of an organization. */
  public void give(String role, String userId, String orgId) {
    Made.of(
        operator.post("/api/v2/orgs/" + orgId + "/" + role + "s", "{\"id\": \"" + userId + "\"}"));
  }

  /** Deletes what such a path names. */
  public void delete(String path) {
    Answer answer = operator.delete(path);
    if (answer.status() != 204) {
      throw new IllegalStateException("not deleted: " + answer);
    }
  }

  /**
   * A token with permissions in the form of messages.
   *
   * @param permissions such as {@code read:orgs/<orgID>/buckets}
   */
  public IssuedToken token(String orgId, String userId, String... permissions) {
    return token(orgId, userId, permissions(permissions));
  }

  /** A token with permissions as JSON. */
  public IssuedToken token(String orgId, String userId, JsonNode permissions) {
    Answer answer =
        operator.post(
            "/api/v2/authorizations",
            "{\"orgID\": \"%s\", \"userID\": \"%s\", \"permissions\": %s}"
                .formatted(orgId, userId, permissions));
    Made.of(answer);
    return new IssuedToken(answer.text("id"), answer.text("token"));
  }

  /** The token that the command line calls "all-access". */
  public IssuedToken allAccessToken(String orgId, String userId) {
    return token(orgId, userId, allAccess(orgId, userId));
  }

  /** Lets a token expire now. */
  public void expire(IssuedToken token) {
    Answer answer =
        operator.post(
            "/api/v2/authorizations/bulk",
            "{\"filter\": {\"id\": \"%s\"}, \"change\": \"expire\", \"expect\": 1}"
                .formatted(token.id()));
    if (answer.status() != 200) {
      throw new IllegalStateException("not expired: " + answer);
    }
  }

  /** The 43 permissions of an all-access token, as clients build them from the resource types. */
  public ArrayNode allAccess(String orgId, String userId) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (JsonNode node : operator.get("/api/v2/resources").json()) {
      String type = node.asText();
      switch (type) {
        case "instance" -> {
          // No token may have it.
        }
        case "orgs" -> all.add(permission("read:orgs/" + orgId));
        case "users" -> {
          all.add(permission("read:users/" + userId));
          all.add(permission("write:users/" + userId));
        }
        default -> {
          all.add(permission("read:orgs/" + orgId + "/" + type));
          all.add(permission("write:orgs/" + orgId + "/" + type));
        }
      }
    }
    return all;
  }

  /** The 44 permissions of an operator token, as the command line builds them. */
  public ArrayNode operatorPermissions() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (JsonNode type : operator.get("/api/v2/resources").json()) {
      if (!type.asText().equals("instance")) {
        all.add(permission("read:" + type.asText()));
        all.add(permission("write:" + type.asText()));
      }
    }
    return all;
  }

  /** Gives a user a password and signs in: the {@code Cookie} header of the session. */
  public String session(Made user) {
    operator.post(
        "/api/v2/users/" + user.id() + "/password", "{\"password\": \"" + PASSWORD + "\"}");
    return signIn(user.name(), PASSWORD);
  }

  /** The {@code Cookie} header of a new session. */
  public String signIn(String name, String password) {
    Answer answer =
        operator.withAuthorization(basic(name, password)).send("POST", "/api/v2/signin", null);
    if (answer.status() != 204) {
      throw new IllegalStateException("not signed in: " + answer);
    }
    return answer.header("Set-Cookie").split(";")[0];
  }

  /** An {@code Authorization} header of RFC 7617. */
  public static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  public static ArrayNode permissions(String... permissions) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (String permission : permissions) {
      all.add(permission(permission));
    }
    return all;
  }

  /** The JSON of a permission in the form of messages. */
  public static ObjectNode permission(String text) {
    String[] halves = text.split(":", 2);
    String[] parts = halves[1].split("/");
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    boolean inOrg = parts.length > 2;
    resource.put("type", inOrg ? parts[2] : parts[0]);
    if (inOrg) {
      resource.put("orgID", parts[1]);
    }
    if (parts.length % 2 == 0) {
      resource.put("id", parts[parts.length - 1]);
    }
    ObjectNode permission = JsonNodeFactory.instance.objectNode();
    permission.put("action", halves[0]).set("resource", resource);
    return permission;
  }

  private static String name(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }
}
