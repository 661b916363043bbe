package org.warder.api.lists;

import com.fasterxml.jackson.databind.ObjectWriter;
import org.warder.api.json.Json;

/**
 * What is around the rows of a list.
 *
 * @param links the member {@code links}, or null for none
 * @param member the name of the member that has the rows
 * @param writer indented, or on one line
 */
public record ListFrame(Object links, String member, ObjectWriter writer) {

  /** With links, indented. */
  public static ListFrame of(Object links, String member) {
    return new ListFrame(links, member, Json.indented());
  }

  /** Without links, on one line. */
  public static ListFrame compact(String member) {
    return new ListFrame(null, member, Json.mapper().writer());
  }
}
