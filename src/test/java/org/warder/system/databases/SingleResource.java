package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Warder.Instance;

/** A permission on one resource, where the database decides what a caller sees. */
@ParameterizedClass
@EnumSource(Database.class)
class SingleResource {

  @Parameter private Database database;

  @Test
  void permissionOnASingleResourceIsBoundToItsOrganization() {
    Instance instance = database.instance();
    Fixtures fixtures = new Fixtures(database.operator());
    String here = fixtures.bucket(instance.orgId()).id();
    String there = fixtures.bucket(fixtures.org().id()).id();
    String prefix = "read:orgs/" + instance.orgId() + "/buckets/";
    String token =
        fixtures.token(instance.orgId(), instance.userId(), prefix + here, prefix + there).secret();
    Http holder = database.server().http().withToken(token);

    assertThat(holder.get("/api/v2/buckets").body()).contains(here).doesNotContain(there);
    assertThat(holder.get("/api/v2/buckets/" + there).status()).isEqualTo(401);
  }
}
