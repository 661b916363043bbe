package org.warder.api.buckets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warder.bucket.Bucket;
import org.warder.paging.Page;

/** Some buckets, with the way to the pages beside this one. */
public record BucketListResponse(Links links, List<BucketResponse> buckets) {

  /** Where this page is, the next and the one before; null where there is none. */
  public record Links(String self, String next, String prev) {}

  /**
   * A page of buckets.
   *
   * @param filter the parameters that chose them, as links repeat them
   */
  static BucketListResponse of(List<Bucket> buckets, Page page, Map<String, String> filter) {
    boolean hasNext = buckets.size() >= page.limit();
    boolean hasPrevious = page.offset() > 0;
    Links links =
        new Links(
            link(page, page.offset(), filter),
            hasNext ? link(page, page.offset() + page.limit(), filter) : null,
            hasPrevious ? link(page, Math.max(0, page.offset() - page.limit()), filter) : null);
    return new BucketListResponse(links, buckets.stream().map(BucketResponse::of).toList());
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
