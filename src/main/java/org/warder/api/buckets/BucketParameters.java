package org.warder.api.buckets;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import org.warder.id.Id;

/** Which buckets a list is about; an empty parameter counts as none. */
public class BucketParameters {

  @QueryParam("id")
  private Id id;

  @QueryParam("name")
  private String name;

  @QueryParam("org")
  private String org;

  @QueryParam("orgID")
  private Id orgId;

  Id id() {
    return id;
  }

  String name() {
    return orNull(name);
  }

  String org() {
    return orNull(org);
  }

  Id orgId() {
    return orgId;
  }

  /** The parameters as the links of a page repeat them: the name is called {@code bucket} there. */
  Map<String, String> repeated(String sortBy) {
    Map<String, String> given = new HashMap<>();
    put(given, "id", id == null ? null : id.toString());
    put(given, "bucket", name());
    put(given, "org", org());
    put(given, "orgID", orgId == null ? null : orgId.toString());
    put(given, "sortBy", sortBy);
    return given;
  }

  private static void put(Map<String, String> given, String key, String value) {
    if (value != null) {
      given.put(key, value);
    }
  }

  private static String orNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
