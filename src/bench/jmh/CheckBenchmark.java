package org.warder.bench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.warder.gate.requirement.BucketNames;
import org.warder.gate.requirement.Decision;
import org.warder.gate.requirement.Holder;
import org.warder.gate.route.Access;
import org.warder.gate.route.Judgement;
import org.warder.gate.route.RouteMap;
import org.warder.gate.route.RouteMaps;
import org.warder.gate.statement.Databases;
import org.warder.gate.statement.Language;
import org.warder.gate.target.Target;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.token.SecretDigest;
import org.warder.token.TokenSecret;

/** The steps of a check that is answered from memory, each alone, and the three together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckBenchmark {

  private static final int TOKENS = 1 << 16;
  private static final String WRITE = "/api/v3/write_lp?db=line3&precision=second";
  private static final String QUERY =
      "/api/v3/query_sql?db=line3&q=SELECT%20mean(usage)%20FROM%20cpu%20WHERE%20time%20%3E%20now()"
          + "%20-%20interval%20%271%20hour%27";

  private final Id org = new Id(0x0a00000000000001L);
  private final Id bucket = new Id(0x0b00000000000001L);
  private final RouteMap map = RouteMaps.shipped(Access.OPERATOR).find("influxdb3-core").get();
  private final BucketNames buckets = (orgId, name) -> java.util.Optional.of(bucket);
  private final String[] values = new String[TOKENS];
  private final Cache<SecretDigest, PermissionSet> cache =
      Caffeine.newBuilder().maximumSize(1_000_000).build();
  private final Holder holder = new Holder(org, permissions());
  private int next;

  private PermissionSet permissions() {
    Resource resource = new Resource(ResourceType.BUCKETS, org, bucket);
    return PermissionSet.of(Permission.read(resource), Permission.write(resource));
  }

  /** Fills the cache. */
  @Setup
  public void fill() {
    for (int i = 0; i < TOKENS; i++) {
      TokenSecret secret = TokenSecret.generate(TokenSecret.Kind.TOKEN);
      values[i] = secret.reveal();
      cache.put(secret.digest(), holder.permissions());
    }
  }

  private String value() {
    next = (next + 104_729) & (TOKENS - 1);
    return values[next];
  }

  /** The address of a write. */
  @Benchmark
  public Target target() {
    return Target.parse(WRITE);
  }

  /** The address of a query. */
  @Benchmark
  public Target targetOfQuery() {
    return Target.parse(QUERY);
  }

  /** A statement in SQL. */
  @Benchmark
  public Databases sql() {
    return Language.SQL.databases(
        "SELECT mean(usage) FROM cpu WHERE time > now() - interval '1 hour'");
  }

  /** The same in InfluxQL. */
  @Benchmark
  public Databases influxql() {
    return Language.INFLUXQL.databases("SELECT mean(usage) FROM cpu WHERE time > now() - 1h");
  }

  /** Address and row of the route map, for a write. */
  @Benchmark
  public Judgement judgement() {
    return map.judge("POST", WRITE, false);
  }

  /** Address, statement and row of the route map, for a query. */
  @Benchmark
  public Judgement judgementOfQuery() {
    return map.judge("GET", QUERY, false);
  }

  /** The form of a token, and its checksum. */
  @Benchmark
  public boolean checksum() {
    return TokenSecret.of(value()).isPlausible();
  }

  /** The digest of a token. */
  @Benchmark
  public SecretDigest digest() {
    return TokenSecret.of(value()).digest();
  }

  /** Whether permissions allow what a write needs. */
  @Benchmark
  public Decision match() {
    return ((Judgement.Needed) map.judge("POST", WRITE, false))
        .requirement()
        .decide(holder, org, buckets);
  }

  /** Parse, checksum, hash, look-up and match for a write. */
  @Benchmark
  public Decision check() {
    Judgement.Needed needed = (Judgement.Needed) map.judge("POST", WRITE, false);
    TokenSecret secret = TokenSecret.of(value());
    PermissionSet permissions = secret.isPlausible() ? cache.getIfPresent(secret.digest()) : null;
    return needed.requirement().decide(new Holder(org, permissions), org, buckets);
  }
}
