package org.warder.gate.property;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How backends read a query, each as its HTTP library does: what one drops, another takes. */
final class BackendForm {

  private BackendForm() {}

  /** What Go gives for a name: the first value; pairs that are malformed are left out. */
  static String inGo(String query, String name) {
    for (String pair : query.split("&")) {
      String[] halves = pair.split("=", 2);
      boolean dropped = pair.contains(";") || isMalformed(halves[0]) || isMalformed(last(halves));
      if (!dropped && decode(halves[0]).equals(name)) {
        return halves.length == 2 ? decode(halves[1]) : "";
      }
    }
    return "";
  }

  /** All that Rust gives for a name: malformed escapes stand for themselves. */
  static List<String> inRust(String query, String name) {
    List<String> values = new ArrayList<>();
    for (String pair : query.split("&")) {
      String[] halves = pair.split("=", 2);
      if (!pair.isEmpty() && decode(halves[0]).equals(name)) {
        values.add(halves.length == 2 ? decode(halves[1]) : "");
      }
    }
    return values;
  }

  private static String last(String[] halves) {
    return halves[halves.length - 1];
  }

  private static boolean isMalformed(String text) {
    return !text.replaceAll("%[0-9a-fA-F]{2}", "").matches("[^%]*");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
  }
}
