package org.warder.cli.configfile;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * A connection with a name. Missing texts are empty, never null.
 *
 * @param active whether commands use it where none is named
 * @param previous whether it was active before the active one
 * @param cookie {@code user} or {@code user:password} in base64, to sign in with; empty if a token
 *     is used
 */
public record Config(
    String url, String token, String org, boolean active, boolean previous, String cookie) {
  /** What holds while no config exists. */
  public static final Config DEFAULT = new Config("http://localhost:8086", "", "", true, false, "");

  /** The name of {@link #DEFAULT}. */
  public static final String DEFAULT_NAME = "default";

  /** This config, with these marks. */
  Config marked(boolean nowActive, boolean nowPrevious) {
    return new Config(url, token, org, nowActive, nowPrevious, cookie);
  }

  /**
   * This config with every value that is not empty; a token replaces a cookie and vice versa. A
   * field cannot be emptied so, as in {@code influx}.
   */
  public Config updated(String newUrl, String newToken, String newOrg, String newCookie) {
    boolean credentials = !newToken.isEmpty() || !newCookie.isEmpty();
    return new Config(
        newUrl.isEmpty() ? url : newUrl,
        credentials ? newToken : token,
        newOrg.isEmpty() ? org : newOrg,
        active,
        previous,
        credentials ? newCookie : cookie);
  }

  /** The JSON form, in the key order of {@code influx}. */
  public JsonObject toJson() {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("url", url).add("token", token).add("org", org);
    if (active) {
      json.add("active", true);
    }
    if (previous) {
      json.add("previous", true);
    }
    if (!cookie.isEmpty()) {
      json.add("cookie", cookie);
    }
    return json.build();
  }
}
