package org.warder.org;

import org.warder.database.Text;

/**
 * An organization to be created.
 *
 * @param name not blank, at most 512 characters, unique without the blanks around it
 * @param description null for none
 */
public record NewOrg(String name, String description) {

  public NewOrg {
    description = description == null ? "" : Text.storable(description);
  }
}
