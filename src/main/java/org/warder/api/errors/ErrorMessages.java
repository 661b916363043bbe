package org.warder.api.errors;

import java.text.MessageFormat;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** What clients of the API read of each reason: InfluxDB's own words wherever it has any. */
public final class ErrorMessages {

  private ErrorMessages() {}

  /** The message of a refusal. */
  public static String of(ServiceException refused) {
    return new MessageFormat(pattern(refused.reason())).format(refused.values().toArray());
  }

  /** The message with {@code {0}}, {@code {1}} and so on where its values belong. */
  private static String pattern(Reason reason) {
    return switch (reason) {
      case NOT_SIGNED_IN -> "unauthorized access";
      case PERMISSION_MISSING -> "{0} is unauthorized";
      case TOKEN_INACTIVE -> "token is inactive";
      case TOKEN_EXPIRED -> "token is expired";
      case USER_INACTIVE -> "User is inactive";
      case PASSWORD_INCORRECT -> "your username or password is incorrect";
      case TOO_MANY_PASSWORDS -> "too many passwords are being checked: try again in {0} s";
      case TOO_MANY_SIGN_INS -> "too many wrong passwords: try again in {0} s";
      case NAME_TOO_LONG -> "key too large";
      case TEXT_WITH_NUL -> "text must not contain the character U+0000";
      case TEXT_MALFORMED -> "text must not contain half of a surrogate pair";
      case TOO_MANY_LONG_LISTS ->
          "too many long lists are being sent: try again in {0} s, or ask for a page by limit";
      case LIMIT_OUT_OF_BOUNDS -> "limit must be between 1 and {0}";
      case LAST_OPERATOR ->
          "the last active operator cannot be deactivated or deleted: nobody else may do everything";
      case USER_NOT_FOUND -> "user not found";
      case USER_NAME_MISSING -> "key required";
      case USER_NAME_TAKEN -> "user with name {0} already exists";
      case STATUS_UNKNOWN -> "invalid status: must be active or inactive";
      case PASSWORD_LENGTH -> "passwords must be between {0} and {1} characters long";
      case PASSWORD_OF_UNKNOWN_USER -> "your userID is incorrect";
      case PASSWORD_OF_OTHER_USER ->
          "the password of another user can be set only by who may do all that this user may";
      case PASSWORD_UNCHANGED -> "the new password must differ from the old one";
      case OLD_PASSWORD_MISSING ->
          "the old password is required: send it as oldPassword or by Basic authentication";
      case ORG_NOT_FOUND -> "organization not found";
      case ORG_NAME_NOT_FOUND -> "organization name \"{0}\" not found";
      case ORG_TO_DELETE_NOT_FOUND -> "error deleting organization id: {0}: organization not found";
      case ORG_NAME_MISSING -> "org name is empty";
      case ORG_NAME_TAKEN -> "organization with name {0} already exists";
      case ORG_TOKEN_LIFETIME ->
          "tokenLifetimeMaxSeconds must be a whole number of seconds, at least 60, or 0 for none";
      case ALREADY_A_MEMBER ->
          "Unexpected error when assigning user to a resource: mapping for user {0} already exists";
      case BUCKET_NOT_FOUND -> "bucket not found";
      case BUCKET_NAME_NOT_FOUND -> "bucket \"{0}\" not found";
      case BUCKET_NAME_MISSING -> "bucket name is empty";
      case BUCKET_NAME_WITH_UNDERSCORE ->
          "bucket name {0} is invalid. Buckets may not start with underscore";
      case BUCKET_NAME_WITH_QUOTE ->
          "bucket name {0} is invalid. Bucket names may not include quotation marks";
      case BUCKET_NAME_TAKEN -> "bucket with name {0} already exists";
      case BUCKET_NEW_NAME_TAKEN -> "bucket name is not unique";
      case SYSTEM_BUCKET_RENAMED -> "system buckets cannot be renamed";
      case SYSTEM_BUCKET_DELETED -> "system buckets cannot be deleted";
      case RETENTION_TOO_SHORT -> "retention policy duration must be at least 1h0m0s";
      case RETENTION_BELOW_SHARD_GROUP ->
          "retention policy duration must be greater than the shard duration";
      case SHARD_GROUP_ABOVE_NEW_RETENTION ->
          "shard-group duration must also be updated to be smaller than new retention duration";
      case RETENTION_NEGATIVE -> "expiration seconds cannot be negative";
      case SHARD_GROUP_NEGATIVE -> "shard-group duration seconds cannot be negative";
      case TELEGRAF_NOT_FOUND -> "telegraf configuration not found";
      case TOKEN_NOT_FOUND -> "authorization not found";
      case TOKEN_WITHOUT_PERMISSIONS -> "authorization must include permissions";
      case TOKEN_OF_NOBODY -> "unable to create token";
      case TOKEN_STATUS_UNKNOWN -> "encodeAuthorization: unknown authorization status";
      case TOKEN_CHECKSUM_WRONG -> "token has the form of a Warder token but its checksum is wrong";
      case TOKEN_NOT_SENDABLE ->
          "token must not contain control characters, which no header can carry";
      case DESCRIPTION_TOO_LONG -> "description is longer than {0} bytes";
      case EXPIRY_MALFORMED ->
          "expiresAt must be a time such as 2027-01-31T12:00:00Z, or \"never\"";
      case EXPIRY_PAST -> "expiresAt must lie in the future";
      case EXPIRY_BEYOND_MAX -> "tokens live at most {0}: expiresAt must be at most {1}";
      case EXPIRY_BEYOND_ORG_MAX -> "tokens of {0} live at most {1}: expiresAt must be at most {2}";
      case BULK_EXPECT_MISSING -> "expect is missing: ask with \"dryRun\":true first";
      case BULK_COUNT_CHANGED -> "{0} tokens match, not {1}";
      case LAST_OPERATOR_TOKEN -> "the last operator token";
      case EFFECTIVE_STATUS_UNKNOWN ->
          "effectiveStatus must be one of active, inactive, expired, ownerInactive, ownerDeleted";
      case FILTER_TIME_MALFORMED -> "{0} must be a time such as 2027-01-31T12:00:00Z";
      case OVERLAP_OUT_OF_BOUNDS -> "overlapSeconds must be a whole number from 0 to {0}";
      case ROTATION_UNDER_WAY ->
          "a rotation is under way until {0} (previous value {1}, current value {2}): finish it,"
              + " cancel it, or rotate with \"force\":true";
      case NO_ROTATION -> "no rotation is under way";
      case ROTATED_MEANWHILE -> "the token was rotated meanwhile";
      case PREVIOUS_VALUE -> "this is the token''s previous value: use the current one";
      case TOO_MANY_TOKENS ->
          "the owner has {0} tokens, which is the limit of MAX_TOKENS_PER_OWNER: delete some first";
      case TOKEN_TAKEN -> "token is in use";
      case ROUTE_MAP_NOT_FOUND -> "route map \"{0}\" not found";
      case LAST_WAY_IN ->
          "nobody else may do everything: issue another operator token first, or delete this one by"
              + " DELETE /api/v2/authorizations/{0}";
      case ADVICE_UNKNOWN -> "advice must be one of {0}";
      case USE_NOT_RECORDED -> "use is not recorded";
      case USE_RECORDED_SINCE -> "use is recorded since {0}: unusedSince cannot be earlier";
      case DAYS_MALFORMED -> "from and to must be days such as 2027-01-31";
      case DAYS_OUT_OF_BOUNDS -> "from must not be after to, and at most 89 days before it";
      case PERMISSION_NOT_HELD -> "permission {0} is not allowed: {0} is unauthorized";
      case PERMISSION_ON_INSTANCE ->
          "authorizations cannot be created with the instance type, it is only used during setup";
      case PERMISSION_FOR_OTHER_ORG -> "permission {0} is not for org id {1}";
      case PERMISSION_TYPE_UNKNOWN ->
          "invalid resource type for permission: unknown resource type for permission";
      case PERMISSION_ACTION_UNKNOWN ->
          "invalid action type for permission: unknown action for permission";
      case PERMISSION_NAME_NOT_ALLOWED ->
          "a permission on {0} cannot name a single one: give its id instead";
      case SETUP_COMPLETED -> "onboarding has already been completed";
      case SETUP_SECRET_WRONG ->
          "setup needs the value of the setting SETUP_SECRET in the member setupSecret";
      case SETUP_FIELDS_MISSING -> "onboarding failed: missing required fields [{0}]";
      case DATABASE_UNREACHABLE -> "the database cannot be reached";
      case CONCURRENT_CHANGE -> "another request is changing the same: try again";
      case PERMISSION_UNDECLARED -> "{0} declares no permission";
      case PERMISSION_UNDECIDED -> "{0} did not decide on {1}";
      case UNEXPECTED -> "internal error";
    };
  }
}
