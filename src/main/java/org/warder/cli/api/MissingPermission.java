package org.warder.cli.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words which permission a refusal misses. */
final class MissingPermission {
  private static final Pattern PERMISSION =
      Pattern.compile(
          "(?<action>read|write):(?:orgs/(?<org>[0-9a-f]{16})/)?(?<type>[A-Za-z]+)"
              + "(?:/(?<id>[0-9a-f]{16}))? is unauthorized$");

  private MissingPermission() {}

  /** Returns null where the text names no permission and no other remedy is known. */
  static String hint(int status, String text) {
    if (status != 401 && status != 403) {
      return null;
    }
    if (text.equals("unauthorized access")) {
      return "the server does not know this token, or none was given (--token-file, INFLUX_TOKEN,"
          + " or the config file)";
    }
    Matcher permission = PERMISSION.matcher(text);
    if (!permission.find()) {
      return null;
    }
    String type = permission.group("type");
    String org = permission.group("org");
    String id = permission.group("id");
    String scope;
    if (id != null) {
      scope = "the " + singular(type) + " with ID " + id + inOrg(org);
    } else if (org != null) {
      scope = type + inOrg(org);
    } else {
      scope = "all " + type + ", in every organization; only an operator token holds that";
    }
    return "the token lacks permission to %s %s".formatted(permission.group("action"), scope);
  }

  private static String inOrg(String org) {
    return org == null ? "" : " in the organization with ID " + org;
  }

  private static String singular(String type) {
    return type.endsWith("s") && !type.endsWith("ss") ? type.substring(0, type.length() - 1) : type;
  }
}
