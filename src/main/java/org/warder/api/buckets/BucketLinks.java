package org.warder.api.buckets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warder.paging.Page;

/** Where a page of buckets is, the next and the one before; null where there is none. */
record BucketLinks(String self, String next, String prev) {

  /**
   * The links of a page.
   *
   * @param rows how many rows it has
   * @param filter the parameters that chose them, as links repeat them
   */
  static BucketLinks of(int rows, Page page, Map<String, String> filter) {
    return new BucketLinks(
        link(page, page.offset(), filter),
        rows >= page.limit() ? link(page, page.offset() + page.limit(), filter) : null,
        page.offset() > 0 ? link(page, Math.max(0, page.offset() - page.limit()), filter) : null);
  }

  private static String link(Page page, int offset, Map<String, String> filter) {
    Map<String, String> query = new TreeMap<>(filter);
    query.put("descending", Boolean.toString(page.descending()));
    query.put("limit", Integer.toString(page.limit()));
    query.put("offset", Integer.toString(offset));
    if (page.after() != null) {
      query.put("after", page.after().toString());
    }
    return "/api/v2/buckets?"
        + query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
