package org.warder.database;

import java.util.function.Function;
import org.warder.id.Id;

/**
 * How one server tells others the keys of a {@link CommittedCache}.
 *
 * @param write the text of a key
 * @param read the key of such a text
 */
public record KeyText<K>(Function<K, String> write, Function<String, K> read) {

  /** Of keys that are ids. */
  public static final KeyText<Id> IDS = new KeyText<>(Id::toString, Id::parse);

  /** Of keys that are text themselves. */
  public static final KeyText<String> TEXT =
      new KeyText<>(Function.identity(), Function.identity());
}
