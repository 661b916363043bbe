package org.warder.ui.permissions;

/**
 * A line of the table of permissions.
 *
 * @param key what the line is about, as the page and the server name it
 * @param name its name
 * @param note what should be known about it, or null
 * @param parent whether it stands for the lines below
 * @param read the box for reading
 * @param write the box for writing
 */
public record MatrixRow(
    String key, String name, String note, boolean parent, Cell read, Cell write) {

  /**
   * A check box.
   *
   * @param label its name, such as "Read bucket iot-center"
   * @param enabled whether it can be ticked
   */
  public record Cell(String label, boolean enabled) {}
}
