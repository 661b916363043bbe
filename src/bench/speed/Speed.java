import java.nio.file.Path;
import java.util.List;

/** What Warder's checks, reads and creations cost, beside what the same server does at least. */
public final class Speed {

  /**
   * How it is measured.
   *
   * @param seconds of a turn
   * @param warm seconds in which servers get warm
   * @param rounds in which each has its turn
   * @param hot of the stored tokens, how many are brought into memory
   */
  record Plan(int seconds, int warm, int rounds, int hot) {}

  private static final List<String> PARTS =
      List.of("builds", "gate", "garbage", "usage", "creation", "start");

  private Speed() {}

  /** Runs the parts that are named, or all. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of("target/bench");
    Path build = Path.of(".");
    int tokens = number("TOKENS", 1_000_000);
    Plan plan =
        new Plan(
            number("TURN_SECONDS", 5),
            number("WARM_UP_SECONDS", 180),
            number("ROUNDS", 5),
            Math.min(tokens, number("HOT", tokens)));
    List<String> parts = arguments.length == 0 ? PARTS : List.of(arguments);
    if (!PARTS.containsAll(parts)) {
      throw new IllegalArgumentException("the parts are " + PARTS);
    }
    Table table = new Table();
    for (String part : parts) {
      System.out.println("== " + part);
      switch (part) {
        case "builds" -> BuildsPart.run(build, home.resolve("earlier"), plan, table);
        case "gate" -> GatePart.run(build, home, tokens, plan, table);
        case "garbage" -> GarbagePart.run(build, home, tokens, plan, table);
        case "usage" -> UsagePart.run(build, home, tokens, plan, table);
        case "creation" -> CreationPart.run(build, home, plan, table);
        default -> StartPart.run(build, home, tokens, plan, table);
      }
    }
    table.print();
  }

  private static int number(String name, int standard) {
    String text = System.getenv(name);
    return text == null ? standard : Integer.parseInt(text);
  }
}
