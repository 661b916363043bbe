package org.warder.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.warder.id.Id;
import org.warder.permission.PermissionDescription.Part;

/** The examples of InfluxDB's page. */
class PermissionDescriptionTest {

  private static final Id ORG = new Id(1);

  static Stream<Arguments> examples() {
    Part monitoring = bucket(READ, 2, "_monitoring");
    Part tasks = bucket(WRITE, 3, "_tasks");
    return Stream.of(
        Arguments.of(List.of(), ""),
        Arguments.of(List.of(all(READ, ResourceType.BUCKETS)), "Read buckets"),
        Arguments.of(
            List.of(all(READ, ResourceType.BUCKETS), all(WRITE, ResourceType.BUCKETS)),
            "Read buckets Write buckets"),
        Arguments.of(List.of(monitoring, tasks), "Read buckets _monitoring Write buckets _tasks"),
        Arguments.of(
            List.of(bucket(WRITE, 2, "_monitoring"), bucket(READ, 3, "_tasks")),
            "Write buckets _monitoring Read buckets _tasks"),
        Arguments.of(
            List.of(all(READ, ResourceType.AUTHORIZATIONS), all(WRITE, ResourceType.DASHBOARDS)),
            "Read authorizations Write dashboards"),
        Arguments.of(List.of(org(READ)), "Read orgs"),
        Arguments.of(List.of(org(READ), org(WRITE)), "Read orgs  Write orgs"),
        Arguments.of(
            List.of(all(READ, ResourceType.NOTIFICATION_ENDPOINTS)), "Read notificationEndpoints"),
        Arguments.of(
            List.of(monitoring, tasks, all(READ, ResourceType.TELEGRAFS)),
            "Read Multiple Write Multiple"),
        Arguments.of(
            List.of(
                all(READ, ResourceType.CHECKS),
                all(READ, ResourceType.DBRP),
                all(READ, ResourceType.VIEWS)),
            "Read Multiple"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void describesAsInfluxDbDoes(List<Part> permissions, String description) {
    assertThat(PermissionDescription.of(permissions)).isEqualTo(description);
  }

  @Test
  void saysOnlyWriteWhereNothingIsRead() {
    Part write = all(WRITE, ResourceType.TASKS);

    assertThat(PermissionDescription.of(List.of(write, write, write))).isEqualTo("Write Multiple");
  }

  private static Part all(Action action, ResourceType type) {
    return new Part(new Permission(action, Resource.inOrg(type, ORG)), null);
  }

  private static Part bucket(Action action, long id, String name) {
    Resource resource = new Resource(ResourceType.BUCKETS, ORG, new Id(id));
    return new Part(new Permission(action, resource), name);
  }

  private static Part org(Action action) {
    return new Part(new Permission(action, Resource.single(ResourceType.ORGS, ORG)), "plant-a");
  }
}
