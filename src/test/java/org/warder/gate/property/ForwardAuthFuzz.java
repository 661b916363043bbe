package org.warder.gate.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warder.gate.requirement.Decision;
import org.warder.gate.requirement.Holder;
import org.warder.gate.requirement.Requirement;
import org.warder.gate.route.Judgement;
import org.warder.gate.route.RouteMap;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/**
 * A method, a blank, and a target as a proxy would tell them: what is allowed to a token for the
 * bucket a has one name of a path, and reaches that bucket alone, so never a token for another.
 */
public final class ForwardAuthFuzz {

  private static final Id ORG = new Id(0xa1);
  private static final Id A = new Id(0xb1);
  private static final Id OTHER = new Id(0xb2);

  /** Where a backend reads the name of the bucket that is written to. */
  private static final Map<String, String> NAMED_BY =
      Map.of("/api/v2/write", "bucket", "/api/v3/write_lp", "db");

  private ForwardAuthFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String[] words = new String(input, StandardCharsets.ISO_8859_1).split(" ", 2);
    String target = words.length == 2 ? words[1] : "";
    for (RouteMap map : Needed.MAPS.list()) {
      for (boolean credentials : new boolean[] {false, true}) {
        Judgement judgement = map.judge(words[0], target, credentials);
        if (judgement instanceof Judgement.Needed needed) {
          check(map.name(), target, needed.requirement());
        }
      }
    }
  }

  private static void check(String map, String target, Requirement requirement) {
    String path = target.split("\\?", 2)[0];
    assertThat(path).startsWith("/").matches("[!-~&&[^;\\\\%#?]]+").doesNotContain("//");
    assertThat(Arrays.asList(path.split("/"))).doesNotContain(".", "..");

    boolean isForA = allows(requirement, A);
    boolean isForOther = allows(requirement, OTHER);
    if (requirement instanceof Requirement.Permissions permissions) {
      assertThat(isForA && isForOther).isFalse();
      boolean single =
          permissions.grants().stream()
              .allMatch(grant -> grant.name() != null || grant.id() != null);
      assertThat(single || !isForA).as("all buckets are more than a").isTrue();
      if (isForA) {
        checkReached(map, path, target.substring(path.length()).replaceFirst("^\\?", ""));
      }
    }
  }

  /** What backends read, each as its HTTP library does. */
  private static void checkReached(String map, String path, String query) {
    boolean go = map.equals("influxdb2");
    String parameter = NAMED_BY.getOrDefault(path, path.equals("/api/v2/delete") ? "bucket" : "db");
    List<String> names =
        go ? List.of(BackendForm.inGo(query, parameter)) : BackendForm.inRust(query, parameter);
    if (go && BackendForm.inGo(query, "bucketID").equalsIgnoreCase(A.toString())) {
      names = names.equals(List.of("")) ? List.of("a") : names;
    }
    assertThat(names).containsExactly("a");
    String statement =
        go
            ? BackendForm.inGo(query, "q")
            : BackendForm.inRust(query, "q").stream().findFirst().orElse("");
    if (path.endsWith("/query_sql")) {
      assertThat(BackendSql.couldReachMore(statement)).isFalse();
    } else if (path.contains("query")) {
      assertThat(BackendInfluxql.couldReach("secret", statement)).isFalse();
    }
  }

  /** Whether a token may that reads and writes one bucket and nothing else. */
  private static boolean allows(Requirement requirement, Id bucket) {
    Resource resource = new Resource(ResourceType.BUCKETS, ORG, bucket);
    PermissionSet held = PermissionSet.of(Permission.read(resource), Permission.write(resource));
    return requirement.decide(new Holder(ORG, held), ORG, ForwardAuthFuzz::find)
        instanceof Decision.Allowed;
  }

  /** Every name is a bucket's. */
  private static Optional<Id> find(Id orgId, String name) {
    return Optional.of(name.equals("a") ? A : OTHER);
  }
}
