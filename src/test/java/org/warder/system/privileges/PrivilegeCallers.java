package org.warder.system.privileges;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.warder.system.ContractTable;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Warder;

/**
 * Six callers and what they may reach, in a table's words.
 *
 * <p>OP is the operator token; AA and BK are an all-access token and one that reads a single
 * bucket, both of a user who is no member; IS, OS and MS are the sessions of the user who set the
 * instance up, of an owner and of a member of the organization.
 */
abstract class PrivilegeCallers extends Warder {

  static Fixtures fixtures;
  static ContractTable table;
  static Map<String, String> users;
  static String org;
  static String otherUser;

  @BeforeAll
  static void createCallers() {
    fixtures = new Fixtures(operator());
    Made inOrg = fixtures.org();
    org = inOrg.id();
    Made user = fixtures.user();
    Made owner = fixtures.user();
    Made member = fixtures.user();
    otherUser = fixtures.user().id();
    fixtures.give("owner", owner.id(), org);
    fixtures.give("member", member.id(), org);
    String bucket = fixtures.bucket(org).id();
    String setUp = instance().userId();
    users =
        Map.of(
            "OP",
            setUp,
            "AA",
            user.id(),
            "BK",
            user.id(),
            "IS",
            setUp,
            "OS",
            owner.id(),
            "MS",
            member.id());
    table =
        new ContractTable()
            .let("org", org)
            .let("org name", inOrg.name())
            .let("other org", fixtures.org().id())
            .let("other user", otherUser)
            .let("user", user.id())
            .let("owner", owner.id())
            .let("member", member.id())
            .let("bucket", bucket)
            .let("second bucket", fixtures.bucket(org).id())
            .let("system bucket", systemBucket("_tasks"))
            .let("second system bucket", systemBucket("_monitoring"))
            .let("telegraf", fixtures.telegraf(org).id())
            .let("operator permissions", fixtures.operatorPermissions().toString())
            .caller("OP", operator())
            .caller("AA", anonymous().withToken(fixtures.allAccessToken(org, user.id()).secret()))
            .caller(
                "BK",
                anonymous()
                    .withToken(
                        fixtures
                            .token(org, user.id(), "read:orgs/" + org + "/buckets/" + bucket)
                            .secret()))
            .caller("IS", anonymous().withCookie(fixtures.signIn(OPERATOR, PASSWORD)))
            .caller("OS", anonymous().withCookie(fixtures.session(owner)))
            .caller("MS", anonymous().withCookie(fixtures.session(member)));
  }

  private static String systemBucket(String name) {
    return operator()
        .get("/api/v2/buckets?name=" + name + "&orgID=" + org)
        .json()
        .at("/buckets/0/id")
        .asText();
  }
}
