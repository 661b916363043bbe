import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** What is asked about tokens of which many are stored. */
final class CheckRequests {

  private static final int GARBAGE = 200_000;
  private static final int NEW_GARBAGE = 3_000_000;
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String QUERY =
      "/api/v3/query_sql?db=" + Lines.BUCKET_MARK + "&q=SELECT%20mean(usage)%20FROM%20cpu";
  private static final String CREDENTIAL = "Authorization: Bearer " + Lines.TOKEN_MARK;
  private static final String ID_HEADER = "X-Warder-Token-Id: 0c";

  private final BenchServer server;
  private final StoredTokens stored;
  private final int tokens;
  private final int hot;
  private final Path ownGarbage;
  private final Path otherGarbage;
  private final Path newGarbage;

  /**
   * About a server.
   *
   * @param tokens how many are stored
   * @param hot the first of them, about which the hot rounds ask
   */
  CheckRequests(BenchServer server, StoredTokens stored, Path home, int tokens, int hot)
      throws IOException {
    this.server = server;
    this.stored = stored;
    this.tokens = tokens;
    this.hot = hot;
    ownGarbage = home.resolve("own-garbage.txt");
    otherGarbage = home.resolve("other-garbage.txt");
    newGarbage = home.resolve("new-garbage.txt");
    write(ownGarbage, "wrd_", GARBAGE);
    write(otherGarbage, "any_other_", GARBAGE);
    write(newGarbage, "new_other_", NEW_GARBAGE);
  }

  /** Values that nobody issued; that their checksum is right has a chance of one in 2^32. */
  private static void write(Path file, String prefix, int count) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        StringBuilder value = new StringBuilder(prefix);
        while (value.length() < Lines.TOKEN) {
          value.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        out.write(StoredTokens.bucket(i) + " " + value + "\n");
      }
    }
  }

  /** The baseline, with the same headers. */
  Request constant() {
    return asked(server.url(), "/bench/constant").with(warm());
  }

  /** Tokens that are in memory. */
  Request hot() {
    return check().with(warm());
  }

  /** Values of Warder's own form with a wrong checksum. */
  Request ownGarbage() {
    return refused(Lines.mixed(ownGarbage, GARBAGE));
  }

  /** Values of another form. */
  Request otherGarbage() {
    return refused(Lines.mixed(otherGarbage, GARBAGE));
  }

  /** Values of another form of which the first ones have been sent before. */
  Request newGarbage(int first) {
    return refused(new Lines(newGarbage, first, NEW_GARBAGE - first, 1));
  }

  private Request refused(Lines values) {
    return check().with(values).expect(401, "invalid_token");
  }

  /** Introspection of tokens that are in memory, by the operator. */
  Request introspection() throws IOException {
    return Request.post(
            server.url(),
            "/oauth2/introspect",
            Keycloak.FORM,
            "token=" + Lines.TOKEN_MARK,
            BuildsPart.authorizationHeader(stored.setup()))
        .with(warm())
        .expect(200, "\"active\":true");
  }

  /** A request to a backend behind nginx, which asks. */
  Request throughNginx(String url) {
    return Request.get(url, QUERY, CREDENTIAL).with(warm()).expect(204, "");
  }

  private Request check() {
    return asked(server.url(), "/api/authz/auth-request/influxdb3-core").expect(200, ID_HEADER);
  }

  private static Request asked(String url, String target) {
    return Request.get(
        url, target, "X-Original-Method: GET", "X-Original-URI: " + QUERY, CREDENTIAL);
  }

  private Lines warm() {
    return Lines.mixed(stored.values(), hot);
  }

  /** Tokens about which nobody has asked before. */
  final class Cold implements Turns.Requests {

    /** Those of the first sample and those on their way at the end of a turn. */
    private static final int MARGIN = 32;

    private int first;

    @Override
    public Request next() {
      return check().with(new Lines(stored.values(), first, left(), 1));
    }

    /** Behind the last one it goes on with the first. */
    @Override
    public void sent(long requests) {
      first = (int) Math.min(tokens, first + requests + MARGIN);
    }

    /** How many have been asked about. */
    int asked() {
      return first;
    }

    int left() {
      return tokens - first;
    }
  }
}
