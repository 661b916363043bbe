import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Checks of tokens that are in memory, beside others who send values that nobody issued, each a new
 * one.
 */
final class GarbagePart {

  private static final String ALONE = "forward-auth, 32 connections";
  private static final String BESIDE = "forward-auth, 16 connections, beside 16 of garbage";
  private static final int CONNECTIONS = 16;

  private GarbagePart() {}

  static void run(Path build, Path home, int tokens, Speed.Plan plan, Table table)
      throws Exception {
    StoredTokens stored = GatePart.stored(build, home, tokens);
    try (BenchServer server = BenchServer.create(build)) {
      server.set("DATA_DIR", stored.data().toString()).start();
      CheckRequests requests = new CheckRequests(server, stored, home, tokens, plan.hot());
      Flood flood = new Flood(requests, plan.seconds());
      Turns turns =
          new Turns(
              plan.seconds(),
              List.of(
                  new Turns.Subject(ALONE, requests::hot, 2 * CONNECTIONS, server::cpu),
                  new Turns.Subject(BESIDE, flood, CONNECTIONS, server::cpu)));
      turns.warm(plan.warm());
      flood.answered.clear();
      table.add("beside garbage", turns.measure(plan.rounds()));
      double garbage =
          Measure.median(flood.answered.stream().mapToDouble(Wrk.Round::rate).toArray());
      System.out.printf("garbage: %.0f answers a second%n", garbage);
      table.atLeast(
          "answers with garbage, of those without it",
          turns.ratio(BESIDE, ALONE) + garbage / turns.median(ALONE).rate(),
          0.7);
    }
  }

  /** Tokens that are in memory, while as many connections send garbage. */
  private static final class Flood implements Turns.Requests {

    private final List<Wrk.Round> answered = new ArrayList<>();
    private final CheckRequests requests;
    private final int seconds;
    private CompletableFuture<Wrk.Round> flood;
    private int next;

    Flood(CheckRequests requests, int seconds) {
      this.requests = requests;
      this.seconds = seconds;
    }

    @Override
    public Request next() {
      Request garbage = requests.newGarbage(next);
      flood = CompletableFuture.supplyAsync(() -> send(garbage));
      return requests.hot();
    }

    private Wrk.Round send(Request garbage) {
      try {
        return Wrk.run(garbage, CONNECTIONS, seconds);
      } catch (IOException | InterruptedException e) {
        throw new CompletionException(e);
      }
    }

    @Override
    public void sent(long hot) {
      Wrk.Round round = flood.join();
      answered.add(round);
      next += (int) round.requests() + 2 * CONNECTIONS;
    }
  }
}
