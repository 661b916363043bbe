package org.warder.id;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/**
 * The number of this process among those that make identifiers at once: two with the same could
 * make the same. A process that is alone takes any.
 */
public final class Node {

  /** How many bits of an identifier it has. */
  public static final int BITS = 10;

  private static final int ALONE = ThreadLocalRandom.current().nextInt(1 << BITS);

  private static volatile IntSupplier number = () -> ALONE;

  private Node() {}

  /**
   * Decides where the number comes from.
   *
   * @param source the number, from 0 to 1023; it throws if there is none at the moment
   */
  public static void decide(IntSupplier source) {
    number = source;
  }

  static int current() {
    return number.getAsInt();
  }
}
