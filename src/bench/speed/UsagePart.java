import java.nio.file.Path;
import java.util.List;

/**
 * What it costs checks that the use of tokens is recorded: a server that does takes turns with one
 * that does not.
 */
final class UsagePart {

  private static final String ON = "forward-auth, use recorded";
  private static final String OFF = "forward-auth, use not recorded";
  private static final int CONNECTIONS = 16;

  private UsagePart() {}

  static void run(Path build, Path home, int tokens, Speed.Plan plan, Table table)
      throws Exception {
    StoredTokens recorded = GatePart.stored(build, home, tokens);
    StoredTokens other = StoredTokens.of(build, home.resolve("unrecorded-" + tokens), tokens);
    try (BenchServer on = BenchServer.create(build);
        BenchServer off = BenchServer.create(build)) {
      on.set("DATA_DIR", recorded.data().toString()).start();
      off.set("DATA_DIR", other.data().toString()).set("USAGE", "off").start();
      CheckRequests ofOn = new CheckRequests(on, recorded, home, tokens, plan.hot());
      CheckRequests ofOff = new CheckRequests(off, other, home, tokens, plan.hot());
      Turns turns =
          new Turns(
              plan.seconds(),
              List.of(
                  new Turns.Subject(ON, ofOn::hot, CONNECTIONS, on::cpu),
                  new Turns.Subject(OFF, ofOff::hot, CONNECTIONS, off::cpu)));
      turns.warm(plan.warm());
      table.add("the use of tokens", turns.measure(plan.rounds()));
      table.atLeast("checks with use recorded, of those without", turns.ratio(ON, OFF), 0.98);
      table.atMost("resident megabytes while use is recorded", on.resident(), 1000);
    }
  }
}
