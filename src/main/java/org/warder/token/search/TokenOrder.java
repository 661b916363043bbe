package org.warder.token.search;

/**
 * What a search of tokens is sorted by; equals stand in the order of their creation, in both
 * directions.
 */
public enum TokenOrder {
  DESCRIPTION,
  STATUS,
  /** The name of the owner. */
  OWNER,
  CREATED,
  MODIFIED
}
