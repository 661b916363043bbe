import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One authorization, and a constant servlet, beside those of an earlier build. */
final class BuildsPart {

  private static final int CONNECTIONS = 16;

  private BuildsPart() {}

  static void run(Path build, Path earlier, Speed.Plan plan, Table table) throws Exception {
    try (BenchServer before = BenchServer.create(earlier);
        BenchServer now = BenchServer.create(build)) {
      BenchWar.install(before);
      BenchWar.install(now);
      before.start();
      now.start();
      BenchWar.waitFor(before);
      BenchWar.waitFor(now);
      String setupBefore = StoredTokens.setUp(before.url());
      String setupNow = StoredTokens.setUp(now.url());
      Turns get =
          new Turns(
              plan.seconds(),
              List.of(
                  subject("GET, earlier", authorization(before, setupBefore), before),
                  subject("GET", authorization(now, setupNow), now)));
      Turns constant =
          new Turns(
              plan.seconds(),
              List.of(
                  subject("constant servlet, earlier", constant(before), before),
                  subject("constant servlet", constant(now), now)));
      get.warm(plan.warm() * 3 / 4);
      constant.warm(plan.warm() / 4);
      table.add("one authorization", get.measure(plan.rounds()));
      table.add("constant servlet", constant.measure(plan.rounds()));
      table.atLeast("GET of one authorization, of the earlier build", ratio(get), 3);
      table.atLeast("constant servlet, of the earlier build", ratio(constant), 1.2);
    }
  }

  private static double ratio(Turns turns) {
    return turns.ratio(turns.names().get(1), turns.names().get(0));
  }

  private static Turns.Subject subject(String name, Request request, BenchServer server) {
    return new Turns.Subject(name, () -> request, CONNECTIONS, server::cpu);
  }

  /** The baseline: the same for everybody. */
  static Request constant(BenchServer server) {
    return Request.get(server.url(), "/bench/constant");
  }

  /** One that nobody uses, so that each response is as long as the others. */
  private static Request authorization(BenchServer server, String setup) throws IOException {
    String made = Sample.response(CreationPart.creation(server, setup));
    String id = Measure.first("\"id\":\\s*\"([0-9a-f]{16})\"", made);
    return Request.get(server.url(), "/api/v2/authorizations/" + id, authorizationHeader(setup))
        .expect(200, id);
  }

  /** That of the operator token which setup has made. */
  static String authorizationHeader(String setup) {
    return "Authorization: Token " + Measure.first("\"token\":\\s*\"([^\"]+)\"", setup);
  }
}
