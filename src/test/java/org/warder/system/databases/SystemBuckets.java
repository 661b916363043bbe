package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;

/** Each organization has its system buckets, described alike, on every database. */
@ParameterizedClass
@EnumSource(Database.class)
class SystemBuckets {

  @Parameter private Database database;

  @Test
  void firstAndLaterOrganizationsDescribeThem() {
    String later = new Fixtures(database.operator()).org().id();

    for (String org : List.of(database.instance().orgId(), later)) {
      assertThat(described(org, "_tasks")).isEqualTo("system: System bucket for task logs");
      assertThat(described(org, "_monitoring"))
          .isEqualTo("system: System bucket for monitoring logs");
    }
  }

  private String described(String org, String name) {
    JsonNode bucket =
        database
            .operator()
            .get("/api/v2/buckets?orgID=" + org + "&name=" + name)
            .json()
            .at("/buckets/0");
    return bucket.path("type").asText() + ": " + bucket.path("description").asText();
  }
}
