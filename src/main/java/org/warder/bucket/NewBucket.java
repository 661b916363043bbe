package org.warder.bucket;

import org.warder.database.Text;

/**
 * A bucket to be created.
 *
 * @param name 1 to 512 characters, no quotation mark, no underscore at its beginning
 * @param description null for none
 * @param rp the name of a retention policy of InfluxDB 1, null for none
 * @param retention null to keep data forever
 */
public record NewBucket(String name, String description, String rp, RetentionRule retention) {

  public NewBucket {
    description = description == null ? "" : Text.storable(description);
    rp = rp == null ? "" : Text.name(rp);
    retention = retention == null ? RetentionRule.FOREVER : retention;
  }
}
