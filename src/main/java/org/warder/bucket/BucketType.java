package org.warder.bucket;

/** Whether a bucket is its users' or belongs to the system, which nobody renames or deletes. */
public enum BucketType {
  USER("user"),
  SYSTEM("system");

  private final String text;

  BucketType(String text) {
    this.text = text;
  }

  /** The type as the wire spells it. */
  public String text() {
    return text;
  }
}
