package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.influxdb.client.BucketsApi;
import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.domain.Bucket;
import com.influxdb.client.domain.ResourceMember;
import com.influxdb.client.domain.ResourceOwner;
import com.influxdb.client.domain.User;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/**
 * Members and owners of buckets, and the lists that are linked and always empty, on every database.
 */
@ParameterizedClass
@EnumSource(Database.class)
class BucketMembers {

  @Parameter private Database database;

  private Fixtures fixtures;
  private Made org;
  private Made bucket;
  private String path;

  @BeforeEach
  void makeBucket() {
    fixtures = new Fixtures(operator());
    org = fixtures.org();
    bucket = fixtures.bucket(org.id());
    path = "/api/v2/buckets/" + bucket.id();
  }

  @Test
  void membersAndOwnersComeAndGo() {
    for (String role : new String[] {"member", "owner"}) {
      Made user = fixtures.user();
      String list = path + "/" + role + "s";
      assertThat(operator().get(list).json().path("users")).isEmpty();

      Answer added = add(list, user);

      assertThat(added.status()).isEqualTo(201);
      assertThat(added.text("role")).isEqualTo(role);
      assertThat(added.text("id")).isEqualTo(user.id());
      JsonNode shown = operator().get(list).json();
      assertThat(shown.at("/links/self").asText()).isEqualTo(list);
      assertThat(shown.path("users")).hasSize(1);
      assertThat(shown.at("/users/0")).isEqualTo(added.json());

      fixtures.delete(list + "/" + user.id());
      assertThat(operator().get(list).json().path("users")).isEmpty();
      fixtures.delete(list + "/" + user.id());
    }
  }

  @Test
  void userHasOneRoleInABucket() {
    Made user = fixtures.user();
    add(path + "/members", user);

    assertThat(add(path + "/owners", user).status()).isEqualTo(422);
    // Whichever list it is taken from.
    fixtures.delete(path + "/owners/" + user.id());
    assertThat(operator().get(path + "/members").json().path("users")).isEmpty();
  }

  @Test
  void memberReadsTheBucketInASessionAndOwnerGainsNothing() {
    Made member = fixtures.user();
    Made owner = fixtures.user();
    String read = "{\"action\":\"read\",\"resource\":{\"type\":\"buckets\",\"id\":\"ID\"}}";
    assertThat(asSession(member).get(path).status()).isEqualTo(401);

    add(path + "/members", member);
    add(path + "/owners", owner);

    assertThat(asSession(member).get(path).status()).isEqualTo(200);
    assertThat(asSession(member).patch(path, "{\"description\": \"d\"}").status()).isEqualTo(401);
    assertThat(asSession(owner).get(path).status()).isEqualTo(401);
    assertThat(permissions(member)).startsWith("[" + read.replace("ID", bucket.id()) + ",");
    assertThat(permissions(owner)).doesNotContain("buckets");
    fixtures.delete(path + "/members/" + member.id());
    assertThat(asSession(member).get(path).status()).isEqualTo(401);
  }

  @Test
  void rolesGoWithTheBucketTheUserAndTheOrganization() {
    Made user = fixtures.user();
    Made second = fixtures.bucket(org.id());
    String secondPath = "/api/v2/buckets/" + second.id();
    add(path + "/members", user);
    add(secondPath + "/owners", user);

    fixtures.delete(path);
    assertThat(operator().get(path + "/members").status()).isEqualTo(404);
    fixtures.delete("/api/v2/users/" + user.id());
    assertThat(operator().get(secondPath + "/owners").json().path("users")).isEmpty();
    add(secondPath + "/owners", fixtures.user());
    fixtures.delete("/api/v2/orgs/" + org.id());
    assertThat(operator().get(secondPath + "/owners").status()).isEqualTo(404);
  }

  @Test
  void linkedListsThatAreNotKeptAreEmpty() {
    String orgPath = "/api/v2/orgs/" + org.id();
    String telegraf = "/api/v2/telegrafs/" + fixtures.telegraf(org.id()).id();

    assertEmpty(path + "/labels", "labels");
    assertEmpty(orgPath + "/labels", "labels");
    assertEmpty(orgPath + "/secrets", "secrets");
    assertEmpty(telegraf + "/labels", "labels");
    assertEmpty(telegraf + "/members", "users");
    assertEmpty(telegraf + "/owners", "users");
  }

  @Test
  void javaClientManagesMembersAndOwners() {
    try (InfluxDBClient client =
        InfluxDBClientFactory.create(
            database.instance().url().toString(),
            database.instance().operatorToken().toCharArray())) {
      BucketsApi buckets = client.getBucketsApi();
      Bucket made = buckets.createBucket("bucket-" + UUID.randomUUID(), org.id());
      User user = client.getUsersApi().createUser("user-" + UUID.randomUUID());

      ResourceMember member = buckets.addMember(user, made);
      assertThat(member.getId()).isEqualTo(user.getId());
      assertThat(member.getRole()).isEqualTo(ResourceMember.RoleEnum.MEMBER);
      assertThat(buckets.getMembers(made))
          .extracting(ResourceMember::getId)
          .containsExactly(user.getId());
      buckets.deleteMember(user, made);
      assertThat(buckets.getMembers(made)).isEmpty();
      ResourceOwner owner = buckets.addOwner(user, made);
      assertThat(owner.getRole()).isEqualTo(ResourceOwner.RoleEnum.OWNER);
      assertThat(buckets.getOwners(made)).hasSize(1);
      buckets.deleteOwner(user, made);
      assertThat(buckets.getOwners(made)).isEmpty();
      assertThat(buckets.getLabels(made)).isEmpty();
    }
  }

  private void assertEmpty(String list, String member) {
    Answer answer = operator().get(list);
    assertThat(answer.status()).as(list).isEqualTo(200);
    assertThat(answer.json().path(member).isArray()).as("%s", answer).isTrue();
    assertThat(answer.json().path(member)).isEmpty();
  }

  private Answer add(String list, Made user) {
    return operator().post(list, "{\"id\": \"" + user.id() + "\"}");
  }

  private Http asSession(Made user) {
    return database.server().http().withCookie(fixtures.session(user));
  }

  private String permissions(Made user) {
    return operator().get("/api/v2/users/" + user.id() + "/permissions").json().toString();
  }

  private Http operator() {
    return database.operator();
  }
}
