package org.warder.cli.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A path of the API with its query. Segments are escaped, so that an id with a slash in it stays
 * one segment; query keys are sorted.
 */
public final class ApiPath {
  private static final String UNESCAPED = "-_.~$&+=:@";

  private final String path;
  private final SortedMap<String, String> query;

  private ApiPath(String path, SortedMap<String, String> query) {
    this.path = path;
    this.query = query;
  }

  /** Below {@code /api/v2}: {@code of("users", id, "password")}. */
  public static ApiPath of(String... segments) {
    StringBuilder path = new StringBuilder("/api/v2");
    for (String segment : segments) {
      path.append('/').append(escape(segment));
    }
    return new ApiPath(path.toString(), Collections.emptySortedMap());
  }

  /** A path of the server itself, such as {@code /health}. */
  public static ApiPath outsideTheApi(String path) {
    return new ApiPath(path, Collections.emptySortedMap());
  }

  /** This path with one more parameter; an empty value is left out. */
  public ApiPath with(String key, String value) {
    if (value.isEmpty()) {
      return this;
    }
    SortedMap<String, String> more = new TreeMap<>(query);
    more.put(key, value);
    return new ApiPath(path, more);
  }

  @Override
  public String toString() {
    if (query.isEmpty()) {
      return path;
    }
    StringBuilder text = new StringBuilder(path);
    char separator = '?';
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      text.append(separator)
          .append(parameter.getKey())
          .append('=')
          .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return text.toString();
  }

  private static String escape(String segment) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (alphanumeric || UNESCAPED.indexOf(c) >= 0) {
        escaped.append(c);
      } else {
        escaped.append("%%%02X".formatted((int) c));
      }
    }
    return escaped.toString();
  }
}
