package org.warder.ui.permissions;

/** The state of a check box. */
public enum Tick {
  OFF,
  /** Some of what the box stands for. */
  MIXED,
  ON
}
