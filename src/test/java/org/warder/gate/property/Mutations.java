package org.warder.gate.property;

import java.util.List;
import java.util.Random;

/** Changes a few pieces of texts that are right. */
final class Mutations {

  private final Random random;
  private final List<String> pieces;

  Mutations(Random random, List<String> pieces) {
    this.random = random;
    this.pieces = pieces;
  }

  String mutate(String text) {
    String mutated = text;
    for (int i = random.nextInt(4); i > 0; i--) {
      int from = random.nextInt(mutated.length() + 1);
      int to = Math.min(mutated.length(), from + random.nextInt(6));
      String before = mutated.substring(0, from);
      String piece = pieces.get(random.nextInt(pieces.size()));
      mutated =
          switch (random.nextInt(5)) {
            case 0 -> before + mutated.substring(to);
            case 1 -> before + mutated.substring(from, to) + mutated.substring(from);
            case 2 -> before + piece + mutated.substring(to);
            case 3 -> before + (char) (1 + random.nextInt(0x7e)) + mutated.substring(from);
            default -> before + piece + mutated.substring(from);
          };
    }
    return mutated;
  }
}
