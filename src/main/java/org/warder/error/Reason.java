package org.warder.error;

/**
 * Every reason for which a service refuses a request, each with the kind of failure that it is. The
 * sentence that a client or a person reads belongs to the adapter: the API's in {@code api/errors},
 * the pages' in {@code refusals.properties}, by the name of the reason.
 */
public enum Reason {
  // Who is calling
  NOT_SIGNED_IN(ErrorCode.UNAUTHORIZED),
  PERMISSION_MISSING(ErrorCode.UNAUTHORIZED),
  TOKEN_INACTIVE(ErrorCode.UNAUTHORIZED),
  USER_INACTIVE(ErrorCode.FORBIDDEN),
  PASSWORD_INCORRECT(ErrorCode.FORBIDDEN),
  TOO_MANY_SIGN_INS(ErrorCode.TOO_MANY_REQUESTS),
  // Text and pages of lists
  NAME_TOO_LONG(ErrorCode.REQUEST_TOO_LARGE),
  TEXT_WITH_NUL(ErrorCode.INVALID),
  TEXT_MALFORMED(ErrorCode.INVALID),
  LIMIT_OUT_OF_BOUNDS(ErrorCode.INVALID),
  // Users
  USER_NOT_FOUND(ErrorCode.NOT_FOUND),
  USER_NAME_MISSING(ErrorCode.EMPTY_VALUE),
  USER_NAME_TAKEN(ErrorCode.CONFLICT),
  STATUS_UNKNOWN(ErrorCode.INVALID),
  PASSWORD_LENGTH(ErrorCode.INVALID),
  PASSWORD_OF_UNKNOWN_USER(ErrorCode.FORBIDDEN),
  // Organizations
  ORG_NOT_FOUND(ErrorCode.NOT_FOUND),
  ORG_NAME_NOT_FOUND(ErrorCode.NOT_FOUND),
  ORG_TO_DELETE_NOT_FOUND(ErrorCode.NOT_FOUND),
  ORG_NAME_MISSING(ErrorCode.INVALID),
  ORG_NAME_TAKEN(ErrorCode.CONFLICT),
  ALREADY_A_MEMBER(ErrorCode.CONFLICT),
  // Buckets
  BUCKET_NOT_FOUND(ErrorCode.NOT_FOUND),
  BUCKET_NAME_NOT_FOUND(ErrorCode.NOT_FOUND),
  BUCKET_NAME_MISSING(ErrorCode.INVALID),
  BUCKET_NAME_WITH_UNDERSCORE(ErrorCode.INVALID),
  BUCKET_NAME_WITH_QUOTE(ErrorCode.INVALID),
  BUCKET_NAME_TAKEN(ErrorCode.CONFLICT),
  BUCKET_NEW_NAME_TAKEN(ErrorCode.CONFLICT),
  SYSTEM_BUCKET_RENAMED(ErrorCode.INVALID),
  SYSTEM_BUCKET_DELETED(ErrorCode.INVALID),
  RETENTION_TOO_SHORT(ErrorCode.UNPROCESSABLE_ENTITY),
  RETENTION_BELOW_SHARD_GROUP(ErrorCode.UNPROCESSABLE_ENTITY),
  SHARD_GROUP_ABOVE_NEW_RETENTION(ErrorCode.UNPROCESSABLE_ENTITY),
  RETENTION_NEGATIVE(ErrorCode.UNPROCESSABLE_ENTITY),
  SHARD_GROUP_NEGATIVE(ErrorCode.UNPROCESSABLE_ENTITY),
  // Telegraf configurations
  TELEGRAF_NOT_FOUND(ErrorCode.NOT_FOUND),
  // Tokens
  TOKEN_NOT_FOUND(ErrorCode.NOT_FOUND),
  TOKEN_WITHOUT_PERMISSIONS(ErrorCode.INVALID),
  TOKEN_OF_NOBODY(ErrorCode.INVALID),
  TOKEN_STATUS_UNKNOWN(ErrorCode.INVALID),
  TOKEN_CHECKSUM_WRONG(ErrorCode.INVALID),
  TOKEN_TAKEN(ErrorCode.INVALID),
  PERMISSION_NOT_HELD(ErrorCode.FORBIDDEN),
  PERMISSION_ON_INSTANCE(ErrorCode.INVALID),
  PERMISSION_FOR_OTHER_ORG(ErrorCode.INVALID),
  PERMISSION_TYPE_UNKNOWN(ErrorCode.INVALID),
  PERMISSION_ACTION_UNKNOWN(ErrorCode.INVALID),
  PERMISSION_NAME_NOT_ALLOWED(ErrorCode.INVALID),
  // Setup
  SETUP_COMPLETED(ErrorCode.CONFLICT),
  SETUP_FIELDS_MISSING(ErrorCode.UNPROCESSABLE_ENTITY),
  // The database
  DATABASE_UNREACHABLE(ErrorCode.UNAVAILABLE),
  CONCURRENT_CHANGE(ErrorCode.UNAVAILABLE),
  // Defects of Warder's own
  PERMISSION_UNDECLARED(ErrorCode.INTERNAL_ERROR),
  PERMISSION_UNDECIDED(ErrorCode.INTERNAL_ERROR),
  UNEXPECTED(ErrorCode.INTERNAL_ERROR);

  private final ErrorCode code;

  Reason(ErrorCode code) {
    this.code = code;
  }

  /** The kind of failure, which clients can tell apart. */
  public ErrorCode code() {
    return code;
  }
}
