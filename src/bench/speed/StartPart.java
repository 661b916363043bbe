import java.nio.file.Path;

/** How long a server takes to start with nothing stored, and with many tokens. */
final class StartPart {

  private StartPart() {}

  static void run(Path build, Path home, int tokens, Speed.Plan plan, Table table)
      throws Exception {
    StoredTokens stored = GatePart.stored(build, home, tokens);
    double[] few = new double[plan.rounds()];
    double[] many = new double[plan.rounds()];
    try (BenchServer empty = BenchServer.create(build);
        BenchServer full = BenchServer.create(build)) {
      full.set("DATA_DIR", stored.data().toString());
      start(empty);
      start(full);
      for (int round = 0; round < plan.rounds(); round++) {
        few[round] = start(empty);
        many[round] = start(full);
        System.out.printf(
            "round %d: no tokens %.1f s, %d tokens %.1f s%n",
            round + 1, few[round], tokens, many[round]);
      }
    }
    table.atMost(
        "start with %d tokens, of one with none (%.1f s)".formatted(tokens, Measure.median(few)),
        Measure.median(many) / Measure.median(few),
        1.1);
  }

  private static double start(BenchServer server) throws Exception {
    double wall = server.start().wall();
    server.stop();
    return wall;
  }
}
