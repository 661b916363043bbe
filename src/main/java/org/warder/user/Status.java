package org.warder.user;

import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** Whether a user, or a token, is in use. An inactive one is refused until it is active again. */
public enum Status {
  ACTIVE("active"),
  INACTIVE("inactive");

  private final String text;

  Status(String text) {
    this.text = text;
  }

  /** The status as the wire spells it. */
  public String text() {
    return text;
  }

  /** The status of that exact spelling. */
  public static Optional<Status> of(String text) {
    for (Status status : values()) {
      if (status.text.equals(text)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /**
   * The status that something new shall have: active unless named.
   *
   * @throws ServiceException {@code invalid} if it is neither {@code active} nor {@code inactive}
   */
  public static Status initial(String text) {
    return text == null || text.isEmpty() ? ACTIVE : required(text);
  }

  /**
   * The status named.
   *
   * @throws ServiceException {@code invalid} if it is neither {@code active} nor {@code inactive}
   */
  public static Status required(String text) {
    return of(text).orElseThrow(() -> new ServiceException(Reason.STATUS_UNKNOWN));
  }
}
