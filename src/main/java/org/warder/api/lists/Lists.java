package org.warder.api.lists;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.paging.Piece;
import org.warder.security.Caller;

/** Makes the body of a response that is a list. */
@RequestScoped
public class Lists {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private LongLists longLists;
  private Caller caller;

  /** Whose long list this request sends; null while it sends none. */
  private Id sender;

  protected Lists() {}

  @Inject
  Lists(LongLists longLists, Caller caller) {
    this.longLists = longLists;
    this.caller = caller;
  }

  /**
   * A list, whose first piece is read at once, so that a refusal is still an error and not half a
   * response.
   *
   * @param ids of the rows, in their order
   * @param read reads the first rows of some ids
   * @param rendering what a row looks like
   * @throws ServiceException {@code unavailable} if the list is long and too many are being sent
   */
  public <T> StreamingOutput body(
      ListFrame frame, List<Id> ids, Function<List<Id>, Piece<T>> read, Function<T, ?> rendering) {
    Piece<T> first = read.apply(ids);
    if (first.length() < ids.size()) {
      begin();
    }
    return new ListBody<>(frame, ids, first, read, rendering);
  }

  private void begin() {
    Id userId = caller.userId();
    if (!longLists.begin(userId)) {
      throw ServiceException.retryLater(
          RETRY_AFTER, Reason.TOO_MANY_LONG_LISTS, RETRY_AFTER.toSeconds());
    }
    sender = userId;
  }

  /** With the request, whether its list was sent or not. */
  @PreDestroy
  void end() {
    if (sender != null) {
      longLists.end(sender);
    }
  }
}
