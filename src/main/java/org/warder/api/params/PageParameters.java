package org.warder.api.params;

import static org.warder.error.ErrorCode.INVALID;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.regex.Pattern;
import org.warder.api.errors.RequestException;
import org.warder.paging.Page;

/** The part of a list that a request asks for (src/docs/api.md, Paging). */
public class PageParameters {

  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

  /** In ASCII digits: the JDK takes those of any script. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");

  @QueryParam("limit")
  private String limit;

  @QueryParam("offset")
  private String offset;

  @QueryParam("after")
  private String after;

  @QueryParam("descending")
  private String descending;

  @QueryParam("sortBy")
  private String sortBy;

  /**
   * The page asked for.
   *
   * @throws RequestException {@code invalid}, naming the parameter
   */
  public Page page() {
    return page(Page.DEFAULT_LIMIT);
  }

  /** The same, where the list without a limit is whole. */
  public Page pageOrAll() {
    return page(Integer.MAX_VALUE);
  }

  /** The same for organizations, whose list always runs forward from its beginning. */
  public Page forwardPage() {
    Page page = page();
    return new Page(page.limit(), page.offset(), null, false);
  }

  private Page page(int defaultLimit) {
    int offsetValue = number(offset, 0, "offset");
    boolean backwards = !isEmpty(descending) && truth(descending);
    var afterId = IdParameters.parse(after, "decoding after: ");
    return isEmpty(limit)
        ? new Page(defaultLimit, offsetValue, afterId, backwards)
        : Page.requested(number(limit, 0, "limit"), offsetValue, afterId, backwards);
  }

  /** What clients sort by; taken over into links, otherwise without effect. */
  public String sortBy() {
    return isEmpty(sortBy) ? null : sortBy;
  }

  private static int number(String text, int absent, String name) {
    if (isEmpty(text)) {
      return absent;
    }
    try {
      if (WHOLE_NUMBER.matcher(text).matches()) {
        return Integer.parseInt(text);
      }
    } catch (NumberFormatException e) {
      // Too large: said below.
    }
    throw new RequestException(INVALID, name + " is invalid");
  }

  private static boolean truth(String text) {
    if (TRUE.contains(text) || FALSE.contains(text)) {
      return TRUE.contains(text);
    }
    throw new RequestException(INVALID, "descending is invalid");
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }
}
