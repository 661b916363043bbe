package org.warder.api.buckets;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import org.warder.bucket.BucketFilter;
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

  BucketFilter filter() {
    return new BucketFilter(id, orgId, orNull(org), orNull(name));
  }

  /** The parameters as the links of a page repeat them: the name is called {@code bucket} there. */
  Map<String, String> repeated(String sortBy) {
    Map<String, String> given = new HashMap<>();
    put(given, "id", id == null ? null : id.toString());
    put(given, "bucket", orNull(name));
    put(given, "org", orNull(org));
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
