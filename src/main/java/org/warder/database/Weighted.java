package org.warder.database;

/**
 * What may take more memory than an entry of a cache usually does, which is 200 bytes. Caches are
 * bounded by weight, so that nobody fills the memory by long names or by many permissions.
 */
public interface Weighted {

  /** Characters that are as large as a usual entry, if they are not Latin. */
  int CHARACTERS = 100;

  /** How many usual entries it stands for; at least 1. */
  int weight();

  /** The weight of any object: 1 of what is small. */
  static int of(Object object) {
    if (object instanceof String text) {
      return 1 + text.length() / CHARACTERS;
    }
    return object instanceof Weighted weighted ? weighted.weight() : 1;
  }
}
