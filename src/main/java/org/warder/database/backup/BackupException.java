package org.warder.database.backup;

/** No backup has been made. The message says why. */
class BackupException extends Exception {

  private static final long serialVersionUID = 1L;

  BackupException(String message) {
    super(message);
  }

  BackupException(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
