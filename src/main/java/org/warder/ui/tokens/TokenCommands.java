package org.warder.ui.tokens;

import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.token.Token;
import org.warder.token.TokenDetails;
import org.warder.ui.texts.PlainJson;

/** What makes another token like one, in a shell. */
final class TokenCommands {

  private TokenCommands() {}

  /** A call of the API; the caller's own token comes from the environment. */
  static String curl(String server, String json) {
    return "curl "
        + server
        + "/api/v2/authorizations \\\n"
        + "  --header \"Authorization: Token $WARDER_TOKEN\" \\\n"
        + "  --header \"Content-Type: application/json\" \\\n"
        + "  --data "
        + quoted(json);
  }

  /** The command; none if a permission is one that no flag names, or a word cannot be seen. */
  static Optional<String> create(TokenDetails token) {
    String description = token.token().description();
    if (token.org() == null || !PlainJson.isPlain(token.org()) || !PlainJson.isPlain(description)) {
      return Optional.empty();
    }
    StringJoiner command = new StringJoiner(" \\\n  ");
    command.add("warder auth create --org " + quoted(token.org()));
    if (!description.isBlank()) {
      command.add("--description " + quoted(description));
    }
    PermissionSet held = token.token().permissions();
    if (held.equals(PermissionSet.operator())) {
      return Optional.of(command.add("--operator").toString());
    }
    if (held.equals(PermissionSet.allAccess(token.token().orgId(), token.token().userId()))) {
      return Optional.of(command.add("--all-access").toString());
    }
    for (Permission permission : held.permissions()) {
      Optional<String> flag = flag(token.token(), permission);
      if (flag.isEmpty()) {
        return Optional.empty();
      }
      command.add(flag.get());
    }
    return Optional.of(command.toString());
  }

  private static Optional<String> flag(Token token, Permission permission) {
    Resource resource = permission.resource();
    String action = permission.action().text();
    Id orgId = resource.orgId();
    if (resource.type() == ResourceType.BUCKETS && resource.id() != null) {
      return Optional.of("--" + action + "-bucket " + resource.id());
    }
    // The flags of these two mean every one there is.
    boolean global = resource.type() == ResourceType.ORGS || resource.type() == ResourceType.USERS;
    boolean all = resource.id() == null && Objects.equals(orgId, global ? null : token.orgId());
    return all ? Optional.of("--" + action + "-" + resource.type().text()) : Optional.empty();
  }

  /** A text as one word of a POSIX shell. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9._/:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
