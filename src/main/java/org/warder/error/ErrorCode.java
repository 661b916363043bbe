package org.warder.error;

/** The kinds of failure that a caller can tell apart: 14 codes (src/docs/api.md, Errors). */
public enum ErrorCode {
  INTERNAL_ERROR("internal error"),
  NOT_IMPLEMENTED("not implemented"),
  NOT_FOUND("not found"),
  CONFLICT("conflict"),
  INVALID("invalid"),
  UNPROCESSABLE_ENTITY("unprocessable entity"),
  EMPTY_VALUE("empty value"),
  UNAVAILABLE("unavailable"),
  FORBIDDEN("forbidden"),
  TOO_MANY_REQUESTS("too many requests"),
  UNAUTHORIZED("unauthorized"),
  METHOD_NOT_ALLOWED("method not allowed"),
  REQUEST_TOO_LARGE("request too large"),
  UNSUPPORTED_MEDIA_TYPE("unsupported media type");

  private final String text;

  ErrorCode(String text) {
    this.text = text;
  }

  /** The code as clients read it, such as {@code not found}. */
  public String text() {
    return text;
  }
}
