package org.warder.cli.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;

/**
 * Reads a list that the server sends in pages, until a page is short. A server that repeats a page,
 * since it knows no offset, is noticed by it.
 */
public final class PagedList {
  /** The rows of a page where a request does not say how many it wants. */
  private static final int DEFAULT_SIZE = 20;

  /** The most rows that a request may want. */
  private static final int LARGEST_SIZE = 100;

  private final ApiClient api;
  private final ApiPath path;
  private final String key;
  private final String failure;

  /**
   * @param path the list with its filters
   * @param key the member of a response that is the page
   * @param failure what to say where a page cannot be read
   */
  public PagedList(ApiClient api, ApiPath path, String key, String failure) {
    this.api = api;
    this.path = path;
    this.key = key;
    this.failure = failure;
  }

  /**
   * All rows. The first request is the one of {@code influx}, which names no limit.
   *
   * @return null if the first response has no such list
   */
  public JsonArray all() {
    JsonArray first = page(0, 0);
    if (first == null || first.size() < DEFAULT_SIZE) {
      return first;
    }
    JsonArrayBuilder rows = Json.createArrayBuilder(first);
    readOn(rows, first, first.size(), LARGEST_SIZE, Integer.MAX_VALUE);
    return rows.build();
  }

  /**
   * A part of the rows.
   *
   * @param offset how many to leave out at the beginning
   * @param limit how many to read at most, 0 for all
   * @param size how many one request asks for, 0 for what the server sends by itself
   */
  public JsonArray part(long offset, int limit, int size) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    readOn(rows, JsonArray.EMPTY_JSON_ARRAY, offset, size, limit == 0 ? Integer.MAX_VALUE : limit);
    return rows.build();
  }

  private void readOn(JsonArrayBuilder rows, JsonArray before, long offset, int size, int limit) {
    JsonArray last = before;
    int count = 0;
    boolean more = true;
    while (more) {
      int wanted = Math.min(size, limit - count);
      JsonArray page = page(wanted, offset + count);
      if (page == null || page.isEmpty() || isRepeated(page, last)) {
        return;
      }
      page.forEach(rows::add);
      count += page.size();
      last = page;
      more = wanted > 0 && page.size() >= wanted && count < limit;
    }
  }

  private static boolean isRepeated(JsonArray page, JsonArray before) {
    return !before.isEmpty() && page.get(0).equals(before.get(0));
  }

  private JsonArray page(int limit, long offset) {
    ApiPath page =
        path.with("limit", limit > 0 ? Integer.toString(limit) : "")
            .with("offset", offset > 0 ? Long.toString(offset) : "");
    return JsonFields.objects(api.get(page).orFail(failure), key);
  }
}
