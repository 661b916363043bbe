package org.warder.org;

import org.warder.database.Text;

/**
 * An organization to be created.
 *
 * @param name not blank, at most 512 characters, unique without the blanks around it
 * @param description null for none
 * @param tokenLifetimeMaxSeconds the greatest lifetime of its tokens in seconds, as text; null and
 *     0 for none
 */
public record NewOrg(String name, String description, String tokenLifetimeMaxSeconds) {

  public NewOrg {
    description = description == null ? "" : Text.storable(description);
  }

  /** An organization without a greatest lifetime of tokens. */
  public NewOrg(String name, String description) {
    this(name, description, null);
  }
}
