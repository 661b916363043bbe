package org.warder.bucket;

import org.warder.database.Text;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** Which names a bucket may have (src/docs/api.md, Buckets). */
final class BucketName {

  private BucketName() {}

  /**
   * Lets a name pass that a bucket of users may have.
   *
   * @throws ServiceException {@code invalid}
   */
  static String valid(String name) {
    if (name == null || name.isEmpty()) {
      throw new ServiceException(Reason.BUCKET_NAME_MISSING);
    }
    if (name.startsWith("_")) {
      throw new ServiceException(Reason.BUCKET_NAME_WITH_UNDERSCORE, name);
    }
    if (name.contains("\"")) {
      throw new ServiceException(Reason.BUCKET_NAME_WITH_QUOTE, name);
    }
    return Text.name(name);
  }

  /** The refusal to create a bucket of a name that another one in the organization has. */
  static ServiceException taken(String name) {
    return new ServiceException(Reason.BUCKET_NAME_TAKEN, name);
  }

  /** The refusal to give a bucket such a name. */
  static ServiceException newNameTaken() {
    return new ServiceException(Reason.BUCKET_NEW_NAME_TAKEN);
  }
}
