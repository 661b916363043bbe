package org.warder.telegraf;

import java.util.List;
import org.warder.database.Text;

/**
 * What a Telegraf configuration consists of; null means empty.
 *
 * @param name any text; need not be unique
 * @param description any text
 * @param config the file, which is not looked into
 * @param buckets names of the buckets that it writes to
 */
public record TelegrafContent(
    String name, String description, String config, List<String> buckets) {

  public TelegrafContent {
    name = text(name);
    description = text(description);
    config = text(config);
    buckets = buckets == null ? List.of() : List.copyOf(buckets);
    buckets.forEach(Text::storable);
  }

  private static String text(String text) {
    return text == null ? "" : Text.storable(text);
  }
}
