import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks of tokens where many are stored: those that are in memory, and those that are not. */
final class GatePart {

  private static final String CONSTANT = "constant servlet";
  private static final String COLD = "forward-auth, cold";
  private static final String HOT = "forward-auth, hot";
  private static final String INTROSPECTION = "introspection";
  private static final String KEYCLOAK = "Keycloak, introspection";
  private static final int CONNECTIONS = 16;

  /** So few tokens are left to be asked about by the hot rounds for the first time. */
  private static final int LEFT = 1000;

  private final BenchServer server;
  private final CheckRequests requests;
  private final Speed.Plan plan;
  private final Table table;

  private GatePart(BenchServer server, CheckRequests requests, Speed.Plan plan, Table table) {
    this.server = server;
    this.requests = requests;
    this.plan = plan;
    this.table = table;
  }

  /** The database with so many tokens. */
  static StoredTokens stored(Path build, Path home, int tokens) throws Exception {
    return StoredTokens.of(build, home.resolve("stored-" + tokens), tokens);
  }

  static void run(Path build, Path home, int tokens, Speed.Plan plan, Table table)
      throws Exception {
    StoredTokens stored = stored(build, home, tokens);
    try (BenchServer server = BenchServer.create(build)) {
      BenchWar.install(server);
      server.set("DATA_DIR", stored.data().toString()).start();
      BenchWar.waitFor(server);
      GatePart part =
          new GatePart(
              server, new CheckRequests(server, stored, home, tokens, plan.hot()), plan, table);
      part.fill();
      part.hot();
      part.throughNginx();
      try (Keycloak keycloak = Keycloak.start(home.resolve("keycloak"))) {
        part.introspect(keycloak);
      }
    }
  }

  /** Each token is asked about for the first time, until all of them are in memory. */
  private void fill() throws Exception {
    CheckRequests.Cold cold = requests.new Cold();
    Turns turns = turns(List.of(constant(), subject(COLD, cold)));
    turns.warm(plan.warm());
    table.add("tokens asked about for the first time", turns.measure(plan.rounds()));
    System.out.printf("%d tokens are still cold%n", cold.left());
    if (cold.left() < LEFT) {
      throw new IllegalStateException("too few tokens for so many rounds");
    }
    while (cold.left() > LEFT && cold.asked() < plan.hot()) {
      cold.sent(Wrk.run(cold.next(), CONNECTIONS, plan.seconds()).requests());
    }
    table.atMost(
        "resident megabytes with %d tokens in memory".formatted(cold.asked()),
        server.resident(),
        1000);
  }

  private void hot() throws Exception {
    Turns turns =
        turns(
            List.of(
                constant(),
                subject(HOT, () -> requests.hot()),
                subject("own form, wrong checksum", () -> requests.ownGarbage()),
                subject("other form", () -> requests.otherGarbage())));
    turns.warm(plan.warm() / 3);
    table.add("all tokens in memory", turns.measure(plan.rounds()));
    table.atLeast("forward-auth, of a constant servlet", turns.ratio(HOT, CONSTANT), 0.75);
    table.atLeast(
        "own form with a wrong checksum, of the hot case",
        turns.ratio("own form, wrong checksum", HOT),
        1);
    table.atMost("p99 of forward-auth at 16 connections, ms", turns.median(HOT).p99(), 10);
    table.atMost("resident megabytes after the load", server.resident(), 1000);
  }

  private void throughNginx() throws Exception {
    try (Nginx nginx = new Nginx(server.port())) {
      Turns turns =
          turns(
              List.of(
                  subject("nginx, unasked", () -> requests.throughNginx(nginx.openUrl())),
                  subject("nginx, forward-auth", () -> requests.throughNginx(nginx.url()))));
      turns.warm(plan.seconds() * 4);
      table.add("through nginx", turns.measure(plan.rounds()));
    }
  }

  private void introspect(Keycloak keycloak) throws Exception {
    Request theirs = keycloak.introspection();
    Request ours = requests.introspection();
    List<Turns.Subject> subjects = new ArrayList<>();
    subjects.add(new Turns.Subject(KEYCLOAK, () -> theirs, CONNECTIONS, keycloak::cpu));
    subjects.add(subject(INTROSPECTION, () -> ours));
    subjects.add(subject(HOT, () -> requests.hot()));
    Turns turns = turns(subjects);
    turns.warm(plan.warm());
    table.add("introspection", turns.measure(plan.rounds()));
    table.atLeast("introspection, of Keycloak's", turns.ratio(INTROSPECTION, KEYCLOAK), 8);
    table.atLeast("forward-auth, of Keycloak's introspection", turns.ratio(HOT, KEYCLOAK), 15);
  }

  private Turns turns(List<Turns.Subject> subjects) {
    return new Turns(plan.seconds(), subjects);
  }

  private Turns.Subject constant() throws IOException {
    return subject(CONSTANT, () -> requests.constant());
  }

  private Turns.Subject subject(String name, Turns.Requests sent) {
    return new Turns.Subject(name, sent, CONNECTIONS, server::cpu);
  }
}
