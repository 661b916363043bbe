package org.warder.api.errors;

/** What to say of what InfluxDB keeps and Warder does not. */
public final class NotKept {

  /** Of points: for who writes or queries them here. */
  public static final String DATA =
      "Warder keeps tokens and no data: write to the database and query it, behind a gate that"
          + " checks tokens with Warder";

  private NotKept() {}

  /**
   * Of anything else.
   *
   * @param what in the plural, such as {@code tasks}
   */
  public static String of(String what) {
    return "Warder keeps tokens and no " + what + ": the database has them";
  }
}
