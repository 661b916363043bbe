import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.warder.token.TokenSecret;

/**
 * A database of Derby that a server has set up and that is then filled by SQL: each token may read
 * and write one of a thousand buckets, and has one of a hundred owners. It is kept for the next
 * run.
 */
final class StoredTokens {

  static final int BUCKETS = 1000;
  private static final int OWNERS = 100;
  private static final long FIRST_OWNER = 0x0a00000000000000L;
  private static final long FIRST_BUCKET = 0x0b00000000000000L;
  private static final long FIRST_TOKEN = 0x0c00000000000000L;
  private static final long MICROS = 1_760_000_000_000_000L;
  private static final String TOKEN_COLUMNS =
      "ID,STATUS,DESCRIPTION,DESCRIPTION_KEY,ORG_ID,USER_ID,PERMISSIONS,CREATED_AT,UPDATED_AT,EXEMPT";
  private static final String VALUE_COLUMNS = "ID,TOKEN_ID,DIGEST,HINT,STATE,ISSUED_AT";

  private final Path folder;

  private StoredTokens(Path folder) {
    this.folder = folder;
  }

  /**
   * The database with so many tokens, made if it is not there yet.
   *
   * @param build what the server that sets it up is
   */
  static StoredTokens of(Path build, Path folder, int tokens) throws Exception {
    StoredTokens stored = new StoredTokens(folder.toAbsolutePath());
    if (Files.exists(stored.values())) {
      return stored;
    }
    Files.createDirectories(folder);
    System.out.printf("storing %d tokens%n", tokens);
    try (BenchServer server = BenchServer.create(build)) {
      server.set("DATA_DIR", stored.data().toString());
      server.start();
      Files.writeString(stored.operatorFile(), setUp(server.url()));
    }
    stored.fill(tokens);
    return stored;
  }

  /** Sets a server up; the operator token. */
  static String setUp(String server) throws IOException, InterruptedException {
    HttpRequest setup =
        HttpRequest.newBuilder(URI.create(server + "/api/v2/setup"))
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\"ops\",\"password\":\"correct horse\",\"org\":\"o\",\"bucket\":\"b\"}"))
            .build();
    HttpResponse<String> response = HttpClient.newHttpClient().send(setup, BodyHandlers.ofString());
    return response.body();
  }

  /** What the server keeps its data in. */
  Path data() {
    return folder.resolve("data");
  }

  /** The bucket and the value of each token, a line each. */
  Path values() {
    return folder.resolve("tokens.txt");
  }

  private Path operatorFile() {
    return folder.resolve("setup.json");
  }

  /** What setup responded. */
  String setup() throws IOException {
    return Files.readString(operatorFile());
  }

  /** The bucket of a token. */
  static String bucket(int token) {
    return "bucket%04d".formatted(token % BUCKETS);
  }

  private void fill(int tokens) throws Exception {
    System.setProperty("derby.storage.pageCacheSize", "100000");
    System.setProperty("derby.system.home", folder.toString());
    String database = "jdbc:derby:" + data().resolve("derby");
    Path partial = folder.resolve("tokens.part");
    try (Connection connection = DriverManager.getConnection(database, "warder", "")) {
      addNamed(connection);
      Path rows = folder.resolve("rows.csv");
      Path resources = folder.resolve("resources.csv");
      Path valueRows = folder.resolve("values.csv");
      write(connection, tokens, partial, rows, valueRows, resources);
      load(connection, "TOKENS", TOKEN_COLUMNS, rows);
      load(connection, "TOKEN_VALUES", VALUE_COLUMNS, valueRows);
      load(connection, "TOKEN_RESOURCES", "TOKEN_ID,RESOURCE_ID", resources);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "insert into token_usage (token_id) select id from tokens where id between %d and %d"
                .formatted(FIRST_TOKEN, FIRST_TOKEN + tokens - 1));
      }
    }
    try {
      DriverManager.getConnection("jdbc:derby:;shutdown=true;deregister=false");
    } catch (SQLException e) {
      // That is how it says that it has ended.
    }
    Files.move(partial, values());
  }

  private static void addNamed(Connection connection) throws SQLException {
    String user =
        "insert into users (id, name, name_key, status, oauth_id, instance_owner)"
            + " select %d, '%s', '%2$s' || substr(name_key, length(name) + 1, 1), 'ACTIVE', '', false"
            + " from users where name = 'ops'";
    String bucket =
        "insert into buckets (id, org_id, type, name, name_key, description, rp, every_seconds,"
            + " shard_group_seconds, created_at, updated_at) select %d, org_id, type, '%s', '%2$s' ||"
            + " substr(name_key, length(name) + 1, 1), description, rp, every_seconds,"
            + " shard_group_seconds, created_at, updated_at from buckets where name = 'b'";
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < OWNERS; i++) {
        statement.executeUpdate(user.formatted(FIRST_OWNER + i, "owner%04d".formatted(i)));
      }
      for (int i = 0; i < BUCKETS; i++) {
        statement.executeUpdate(bucket.formatted(FIRST_BUCKET + i, bucket(i)));
      }
    }
  }

  private void write(
      Connection connection, int tokens, Path values, Path rows, Path valueRows, Path resources)
      throws IOException {
    String org = Measure.first("\"orgID\":\\s*\"([0-9a-f]{16})\"", setup());
    long orgId = Long.parseLong(org, 16);
    try (Writer value = Files.newBufferedWriter(values);
        Writer row = Files.newBufferedWriter(rows);
        Writer valueRow = Files.newBufferedWriter(valueRows);
        Writer resource = Files.newBufferedWriter(resources)) {
      for (int i = 0; i < tokens; i++) {
        TokenSecret secret = TokenSecret.generate(TokenSecret.Kind.TOKEN);
        long bucket = FIRST_BUCKET + i % BUCKETS;
        String name = "sensor %07d".formatted(i);
        value.write(bucket(i) + " " + secret.reveal() + "\n");
        row.write(
            "%d,\"ACTIVE\",\"%s\",\"%2$s\",%d,%d,\"%s\",%d,%6$d,false%n"
                .formatted(
                    FIRST_TOKEN + i,
                    name,
                    orgId,
                    FIRST_OWNER + i % OWNERS,
                    "read:orgs/%s/buckets/%016x write:orgs/%1$s/buckets/%2$016x"
                        .formatted(org, bucket),
                    MICROS + i));
        valueRow.write(
            "%d,%1$d,\"%s\",\"%s\",\"CURRENT\",%d%n"
                .formatted(
                    FIRST_TOKEN + i,
                    secret.digest().hex(),
                    secret.hint().orElseThrow(),
                    MICROS + i));
        resource.write("%d,%d%n".formatted(FIRST_TOKEN + i, bucket));
      }
    }
  }

  private static void load(Connection connection, String table, String columns, Path rows)
      throws Exception {
    long start = System.nanoTime();
    try (PreparedStatement load =
        connection.prepareStatement(
            "call SYSCS_UTIL.SYSCS_IMPORT_DATA('WARDER', ?, ?, null, ?, ',', '\"', 'UTF-8', 0)")) {
      load.setString(1, table);
      load.setString(2, columns);
      load.setString(3, rows.toString());
      load.execute();
    }
    Files.delete(rows);
    System.out.printf("%s: %.0f s%n", table, Measure.millisSince(start) / 1000);
  }
}
