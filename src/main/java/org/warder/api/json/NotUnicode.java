package org.warder.api.json;

/** Text that is not well-formed Unicode: it could not be stored and found again as sent. */
final class NotUnicode extends RuntimeException {

  static final String MESSAGE = "must be well-formed Unicode";

  private static final long serialVersionUID = 1L;

  NotUnicode() {
    super(MESSAGE);
  }
}
