import java.nio.file.Path;
import java.util.List;

/** Durable creation, beside a bare row of the same database, and what Keycloak issues. */
final class CreationPart {

  private static final String INSERT = "bare insert, ";
  private static final String ROWS = "rows of a token by JDBC, ";
  private static final String CREATION = "creation, ";
  private static final String GRANT = "Keycloak, client credentials, ";
  private static final List<Integer> CONNECTIONS = List.of(1, 16, 64);

  /** Connections while all of it gets warm. */
  private static final int WARM_UP = 16;

  private CreationPart() {}

  static void run(Path build, Path home, Speed.Plan plan, Table table) throws Exception {
    try (BenchServer server = BenchServer.create(build);
        Keycloak keycloak = Keycloak.start(home.resolve("keycloak"))) {
      BenchWar.install(server);
      server.set("MAX_TOKENS_PER_OWNER", "1000000000").start();
      BenchWar.waitFor(server);
      String setup = StoredTokens.setUp(server.url());
      Sample.response(Request.put(server.url(), "/bench/insert"));
      turns(server, setup, keycloak, WARM_UP, plan).warm(plan.warm());
      for (int connections : CONNECTIONS) {
        Turns turns = turns(server, setup, keycloak, connections, plan);
        turns.warm(plan.seconds() * 4).measure(plan.rounds());
        table.add("creation", turns);
        demand(table, turns, connections);
      }
    }
  }

  private static Turns turns(
      BenchServer server, String setup, Keycloak keycloak, int connections, Speed.Plan plan) {
    Turns.Requests insert = () -> insert(server, "insert");
    Turns.Requests rows = () -> insert(server, "token-rows");
    Turns.Requests creation = () -> creation(server, setup);
    return new Turns(
        plan.seconds(),
        List.of(
            new Turns.Subject(INSERT + connections, insert, connections, server::cpu),
            new Turns.Subject(ROWS + connections, rows, connections, server::cpu),
            new Turns.Subject(CREATION + connections, creation, connections, server::cpu),
            new Turns.Subject(GRANT + connections, keycloak::grant, connections, keycloak::cpu)));
  }

  private static void demand(Table table, Turns turns, int connections) {
    if (connections > 1) {
      String creation = CREATION + connections;
      table.atLeast(
          creation + " connections, of a bare insert",
          turns.ratio(creation, INSERT + connections),
          0.6);
      table.atLeast(
          creation + " connections, of Keycloak's grants",
          turns.ratio(creation, GRANT + connections),
          connections == 16 ? 1.5 : 2);
    }
  }

  private static Request insert(BenchServer server, String path) {
    return Request.post(server.url(), "/bench/" + path, Keycloak.FORM, "").expect(201, "");
  }

  /** What issues a token as a sensor has one. */
  static Request creation(BenchServer server, String setup) {
    String org = Measure.first("\"orgID\":\\s*\"([0-9a-f]{16})\"", setup);
    String body =
        "{\"orgID\":\"%s\",\"description\":\"sensor\",\"permissions\":[{\"action\":\"write\",\"resource\":{\"type\":\"buckets\",\"orgID\":\"%1$s\",\"name\":\"b\"}}]}"
            .formatted(org);
    return Request.post(
            server.url(),
            "/api/v2/authorizations",
            "application/json",
            body,
            BuildsPart.authorizationHeader(setup))
        .expect(201, "\"token\"")
        .varyBy(4);
  }
}
