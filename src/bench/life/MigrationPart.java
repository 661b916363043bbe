import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.warder.database.SchemaMigration;
import org.warder.token.TokenSecret;

/** How long a start takes that finds many tokens in a database of before they had values. */
final class MigrationPart {

  private static final long FIRST_TOKEN = 0x0c00000000000000L;

  private static final String OLD_VERSION = "6";
  private static final String COLUMNS =
      "id,digest,hint,status,description,description_key,org_id,user_id,permissions,created_at,"
          + "updated_at";

  private MigrationPart() {}

  static void run(Store store, Path build, Path folder, int tokens) throws Exception {
    Method schema = SchemaMigration.class.getDeclaredMethod("schema", DataSource.class);
    schema.setAccessible(true);
    ((FluentConfiguration) schema.invoke(null, store.dataSource()))
        .target(OLD_VERSION)
        .load()
        .migrate();
    Path rows = folder.resolve("tokens");
    write(rows, tokens);
    store.load("tokens", COLUMNS, rows);
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into users (id, name, name_key, status, oauth_id, instance_owner)"
              + " values (1, 'ops', 'ops!', 'ACTIVE', '', true)");
    }
    store.release();
    try (BenchServer server = BenchServer.create(build)) {
      store.use(server);
      BenchServer.Start start = server.start();
      System.out.printf(
          "start with the migration of %d tokens: %.0f s, %.0f s of CPU%n",
          tokens, start.wall(), start.cpu());
      try (Stream<String> log = Files.lines(server.folder().resolve("logs/messages.log"))) {
        System.out.println(
            log.filter(line -> line.contains("Migrating schema") || line.contains("applied"))
                .collect(Collectors.joining("\n")));
      }
    }
  }

  private static void write(Path file, int tokens) throws IOException {
    try (Writer rows = Files.newBufferedWriter(file)) {
      for (int i = 0; i < tokens; i++) {
        TokenSecret secret = TokenSecret.generate(TokenSecret.Kind.TOKEN);
        rows.write(
            "%d,%s,%s,ACTIVE,sensor %d,sensor %4$d,2,1,write:orgs/0000000000000002/buckets,%d,%5$d%n"
                .formatted(
                    FIRST_TOKEN + i,
                    secret.digest().hex(),
                    secret.hint().orElseThrow(),
                    i,
                    1_760_000_000_000_000L + i));
      }
    }
  }
}
