import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.warder.token.TokenSecret;

/** What the life of a million tokens costs: pages of them, changes of many, their use. */
public final class Life {

  private static final Path BUILD = Path.of(".");

  private Life() {}

  /** Runs parts on one kind of database. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      System.err.println("usage: Life derby|postgresql PART...");
      System.exit(1);
    }
    int tokens = number("TOKENS", 1_000_000);
    List<String> parts = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    if (parts.remove("migration")) {
      migrate(arguments[0], tokens);
    }
    if (!parts.isEmpty()) {
      run(parts, arguments[0], tokens);
    }
    // A thread of the database's driver may still wait.
    System.exit(0);
  }

  private static void migrate(String database, int tokens) throws Exception {
    Path folder = folder("old", database, tokens);
    try (Store store = Store.of(database, folder)) {
      MigrationPart.run(store, BUILD, folder, tokens);
    }
  }

  /** All parts on one server, since the sweep of many tokens takes long. */
  private static void run(List<String> parts, String database, int tokens) throws Exception {
    Path folder = folder("life", database, tokens);
    try (Store store = Store.of(database, folder)) {
      String token = stored(store, folder, tokens);
      List<TokenSecret> values =
          parts.contains("flush") ? FlushPart.prepare(store, tokens) : List.of();
      try (BenchServer server = BenchServer.create(BUILD)) {
        store.use(server);
        server.set("TOKEN_LIFETIME_MAX", "300d").set("TOKEN_LIFETIME_DEFAULT", "30d");
        server.set("MAX_TOKENS_PER_OWNER", "1000000").start();
        awaitSweep(server);
        for (String part : parts) {
          System.out.printf("== %s, %s%n", part, database);
          switch (part) {
            case "pages" -> PagesPart.run(server, token, tokens);
            case "bulk" -> BulkPart.run(server, token);
            case "flush" -> FlushPart.run(server, token, values);
            case "creation" -> MoreTokensPart.run(server, token, database, BUILD);
            default ->
                throw new IllegalArgumentException(
                    "the parts are migration, pages, flush, creation and bulk");
          }
        }
      }
    }
  }

  private static Path folder(String kind, String database, int tokens) {
    return Path.of("target/bench/%s-%s-%d".formatted(kind, database, tokens));
  }

  /** Once a day a server looks through the use of all tokens: at its start, a minute later. */
  private static void awaitSweep(BenchServer server) throws InterruptedException {
    Thread.sleep(Duration.ofSeconds(70).toMillis());
    double used = Double.MAX_VALUE;
    double before = server.cpu();
    while (used > 0.2) {
      Thread.sleep(Duration.ofSeconds(5).toMillis());
      used = server.cpu() - before;
      before += used;
    }
  }

  /** The operator token of the database, which is made if it is not there yet. */
  private static String stored(Store store, Path folder, int tokens) throws Exception {
    Path setup = folder.resolve("setup.json");
    if (!Files.exists(setup)) {
      try (BenchServer server = BenchServer.create(BUILD)) {
        store.use(server);
        server.start();
        server.stop();
        LifeTokens.fill(store, folder, tokens);
        store.release();
        server.start();
        String made = StoredTokens.setUp(server.url());
        server.stop();
        LifeTokens.name(store);
        Files.writeString(setup, made);
      }
    }
    String auth = Files.readString(setup);
    return Measure.first("\"token\":\\s*\"([^\"]+)\"", auth.substring(auth.indexOf("\"auth\"")));
  }

  private static int number(String name, int standard) {
    String text = System.getenv(name);
    return text == null ? standard : Integer.parseInt(text);
  }
}
