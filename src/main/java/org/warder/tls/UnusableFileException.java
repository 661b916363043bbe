package org.warder.tls;

/**
 * A file that a setting names does not hold what it should. The message begins with the setting and
 * says what would be right, without a secret.
 */
class UnusableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableFileException(String message) {
    super(message);
  }
}
