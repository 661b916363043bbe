import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.warder.id.Id;
import org.warder.token.TokenSecret;

/**
 * Tokens as they may be after years: nine of ten in one organization, a thousand owners of whom
 * some are inactive or gone, two years of creation, ends behind and ahead, used and unused ones.
 */
final class LifeTokens {

  static final long FIRST_ORG = 0x0900000000000000L;
  static final long FIRST_OWNER = 0x0a00000000000000L;
  private static final long FIRST_BUCKET = 0x0b00000000000000L;
  private static final int OWNERS = 1000;
  private static final int BUCKETS = 1000;
  private static final long DAY = 86_400_000_000L;
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(
        "tokens",
        "id,status,description,description_key,org_id,user_id,permissions,created_at,updated_at,"
            + "expires_at,lifetime_seconds,exempt");
    COLUMNS.put("token_values", "id,token_id,digest,hint,state,issued_at,ends_at");
    COLUMNS.put("token_resources", "token_id,resource_id");
    COLUMNS.put(
        "token_usage",
        "token_id,first_used_at,last_used_at,last_reused_at,allowed,permissions,"
            + "unused_permissions");
    COLUMNS.put("token_usage_permissions", "token_id,permission,uses,last_used_at");
  }

  private final SplittableRandom random = new SplittableRandom(19);
  private final long now = System.currentTimeMillis() * 1000;
  private final Map<String, Writer> files = new LinkedHashMap<>();

  private LifeTokens() {}

  /** Fills a database that a server has made and nobody has set up. */
  static void fill(Store store, Path folder, int tokens) throws Exception {
    new LifeTokens().write(folder, tokens);
    for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
      store.load(table.getKey(), table.getValue(), folder.resolve(table.getKey()));
    }
  }

  /**
   * Adds organizations, owners and buckets, after setup, and says that use is recorded for long.
   */
  static void name(Store store) throws Exception {
    long now = System.currentTimeMillis() * 1000;
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 2; i++) {
        statement.executeUpdate(
            ("insert into orgs (id, name, name_key, description, created_at, updated_at)"
                    + " select %d, 'plant-%d', 'plant-%2$d' || substr(name_key, length(name) + 1),"
                    + " '', created_at, updated_at from orgs where name = 'o'")
                .formatted(FIRST_ORG + i, i));
      }
      // Some ids behind these are of owners who are gone.
      for (int i = 0; i < OWNERS - OWNERS / 200; i++) {
        statement.executeUpdate(
            ("insert into users (id, name, name_key, status, oauth_id, instance_owner)"
                    + " select %d, '%s', '%2$s' || substr(name_key, length(name) + 1), '%s', '',"
                    + " false from users where name = 'ops'")
                .formatted(
                    FIRST_OWNER + i,
                    "owner%04d".formatted((i * 7919) % OWNERS),
                    i % 50 == 7 ? "INACTIVE" : "ACTIVE"));
      }
      for (int i = 0; i < BUCKETS; i++) {
        statement.executeUpdate(
            ("insert into buckets (id, org_id, type, name, name_key, description, rp,"
                    + " every_seconds, shard_group_seconds, created_at, updated_at)"
                    + " select %d, %d, type, '%s', '%3$s' || substr(name_key, length(name) + 1),"
                    + " description, rp, every_seconds, shard_group_seconds, created_at, updated_at"
                    + " from buckets where name = 'b'")
                .formatted(FIRST_BUCKET + i, FIRST_ORG, "bucket%04d".formatted(i)));
      }
      statement.executeUpdate("update usage_recording set since = %d".formatted(now - 400 * DAY));
    }
    store.release();
  }

  /** The id of a token that is created at that millisecond, the only one then. */
  static long idAt(long millisecond) {
    return Id.first(Instant.ofEpochMilli(millisecond)).value();
  }

  private void write(Path folder, int tokens) throws IOException {
    for (String table : COLUMNS.keySet()) {
      files.put(table, Files.newBufferedWriter(folder.resolve(table)));
    }
    for (int i = 0; i < tokens; i++) {
      write(i, tokens);
    }
    for (Writer file : files.values()) {
      file.close();
    }
  }

  private void write(int i, int tokens) throws IOException {
    long org = FIRST_ORG + (i % 10 == 9 ? 1 : 0);
    long created = now - 730 * DAY + 730 * DAY / tokens * i;
    long id = idAt(created / 1000);
    String end = end();
    int named = 1 + random.nextInt(3);
    StringBuilder permissions = new StringBuilder();
    String[] each = new String[named];
    for (int k = 0; k < named; k++) {
      long bucket = FIRST_BUCKET + (i + k * 331) % BUCKETS;
      each[k] = "write:orgs/%016x/buckets/%016x".formatted(org, bucket);
      permissions.append(k == 0 ? "" : " ").append(each[k]);
      row("token_resources", id, bucket);
    }
    String name = "sensor %07d".formatted((i * 7919L) % 1_000_000);
    row(
        "tokens",
        id,
        random.nextInt(20) == 0 ? "INACTIVE" : "ACTIVE",
        name,
        name,
        org,
        FIRST_OWNER + (long) (OWNERS * Math.pow(random.nextDouble(), 1.5)),
        permissions,
        created,
        created + (long) (random.nextDouble() * (now - created)),
        end,
        end.isEmpty() ? "" : 365 * 86_400,
        random.nextInt(100) == 0);
    value(id, id, "CURRENT", created, "");
    if (random.nextInt(1000) == 0) {
      value(id + 1, id, "PREVIOUS", created - DAY, Long.toString(now + DAY));
    }
    use(id, created, each);
  }

  /** Two of five never end, one of ten has ended, the others end within a year. */
  private String end() {
    int kind = random.nextInt(10);
    long days = kind == 4 ? -random.nextInt(1, 400) : random.nextInt(1, 365);
    return kind < 4 ? "" : Long.toString(now + days * DAY + random.nextLong(DAY));
  }

  private void value(long id, long token, String state, long issued, String end)
      throws IOException {
    TokenSecret secret = TokenSecret.generate(TokenSecret.Kind.TOKEN);
    String hint = secret.hint().orElseThrow();
    row("token_values", id, token, secret.digest().hex(), hint, state, issued, end);
  }

  /**
   * A quarter was never used, a third not lately; of those used, a fifth hold more than they use.
   */
  private void use(long id, long created, String[] permissions) throws IOException {
    int kind = random.nextInt(100);
    if (kind < 25) {
      row("token_usage", id, "", "", "", 0, "", "");
      return;
    }
    long ago = kind < 55 ? 90 * DAY + random.nextLong(300 * DAY) : random.nextLong(90 * DAY);
    long last = Math.max(created, now - ago);
    int unused = random.nextInt(5) == 0 ? random.nextInt(1, permissions.length + 1) : 0;
    boolean isLate = last < now - 90 * DAY;
    String reused = random.nextInt(2000) == 0 ? Long.toString(now - random.nextLong(60 * DAY)) : "";
    row(
        "token_usage",
        id,
        created,
        last,
        reused,
        1000,
        permissions.length,
        isLate ? permissions.length : unused);
    for (int k = unused; k < permissions.length; k++) {
      row("token_usage_permissions", id, permissions[k], 1000, last);
    }
  }

  private void row(String table, Object... fields) throws IOException {
    StringBuilder line = new StringBuilder();
    for (Object field : fields) {
      line.append(line.length() == 0 ? "" : ",").append(field);
    }
    files.get(table).append(line).append('\n');
  }
}
