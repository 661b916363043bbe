package org.warder.database.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warder.database.CommittedCaches;

/**
 * What one server tells others of a transaction, as PostgreSQL carries it: short texts, each the
 * name of a cache and keys, with blanks between them; the name alone where a great deal changes.
 */
final class ChangeNotices {

  /** PostgreSQL takes less than 8,000 bytes; these texts are ASCII. */
  static final int MAX_LENGTH = 7_900;

  /** Of one cache and transaction: of more keys, others forget the whole cache. */
  static final int MAX_NOTICES = 100;

  private static final String BETWEEN = " ";

  private ChangeNotices() {}

  /**
   * The texts for the changes of a transaction.
   *
   * @param changes the texts of keys, by the name of the cache, which is one word
   */
  static List<String> write(Map<String, Set<String>> changes) {
    List<String> notices = new ArrayList<>();
    changes.forEach((cache, keys) -> notices.addAll(write(cache, keys)));
    return notices;
  }

  private static List<String> write(String cache, Set<String> keys) {
    List<String> notices = new ArrayList<>();
    StringBuilder notice = new StringBuilder(cache);
    for (String key : keys) {
      String next = BETWEEN + URLEncoder.encode(key, UTF_8);
      if (cache.length() + next.length() > MAX_LENGTH || notices.size() == MAX_NOTICES) {
        return List.of(cache);
      }
      if (notice.length() + next.length() > MAX_LENGTH) {
        notices.add(notice.toString());
        notice = new StringBuilder(cache);
      }
      notice.append(next);
    }
    notices.add(notice.toString());
    return notices;
  }

  /** Forgets what a text of another server says. */
  static void apply(String notice, CommittedCaches caches) {
    List<String> words = List.of(notice.split(BETWEEN));
    if (words.size() == 1) {
      caches.muchChangedElsewhere(notice);
      return;
    }
    try {
      caches.changedElsewhere(
          words.get(0), words.stream().skip(1).map(key -> URLDecoder.decode(key, UTF_8)).toList());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // A server of another version, perhaps: it has changed something.
      caches.clear();
    }
  }
}
