package org.warder.system.lists;

import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Warder;

/** Numbers of pages are looked at also where a page means nothing (src/docs/api.md, Paging). */
class PageParametersST extends Warder {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v2/users?id=<user>",
        "/api/v2/users?name=ops",
        "/api/v2/orgs?orgID=<org>",
        "/api/v2/orgs?org=plant-a",
        "/api/v2/orgs?userID=<user>",
        "/api/v2/buckets?id=<bucket>",
        "/api/v2/buckets?name=iot-center",
        "/api/v2/buckets?org=plant-a&name=iot-center",
        "/api/v2/buckets?orgID=<org>",
        "/api/v2/authorizations?user=ops",
        "/api/v2/authorizations?orgID=<org>",
      })
  void numberThatIsNoneIsRefusedBesideAnyFilter(String template) {
    String list =
        template
            .replace("<user>", instance().userId())
            .replace("<org>", instance().orgId())
            .replace("<bucket>", instance().bucketId());

    assertThat(operator().get(list)).isJson(200);
    assertThat(operator().get(list + "&limit=x")).isError(400, "invalid", "limit is invalid");
    assertThat(operator().get(list + "&offset=x")).isError(400, "invalid", "offset is invalid");
    assertThat(operator().get(list + "&limit=101"))
        .isError(400, "invalid", "limit must be between 1 and 100");
  }
}
