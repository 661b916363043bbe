package org.warder.token.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.Deployments;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketService;
import org.warder.bucket.NewBucket;
import org.warder.bucket.RetentionRule;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.token.EffectiveStatus;
import org.warder.token.IssuedToken;
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.token.TokenChange;
import org.warder.token.TokenSecret;
import org.warder.token.TokenService;
import org.warder.user.NewUser;
import org.warder.user.Status;
import org.warder.user.User;
import org.warder.user.UserChange;
import org.warder.user.UserService;

/** Searches of tokens: each order in both directions, cut into pages anywhere. */
@ArquillianTest
class TokenSearchIT {

  private static final List<String> NAMES = List.of("anna", "ben", "carl", "dora");

  @Inject private TokenSearchService searches;
  @Inject private TokenService tokens;
  @Inject private UserService users;
  @Inject private OrgService orgs;
  @Inject private BucketService buckets;
  @Inject private Caller caller;

  private final String run = UUID.randomUUID().toString();
  private Id orgId;
  private List<User> owners;

  @Deployment
  static WebArchive deployment() {
    return Deployments.warder(TokenSearchIT.class);
  }

  /** Twelve tokens: their owners take turns, every third is inactive, the numbers run down. */
  @BeforeEach
  void fill() {
    caller.signIn(new Authentication(Method.PAGES, new Id(1), PermissionSet.instanceOwner()));
    User operator = users.create(NewUser.named("operator-" + run));
    caller.signIn(new Authentication(Method.PAGES, operator.id(), PermissionSet.instanceOwner()));
    orgId = orgs.create(new NewOrg("org-" + run, null)).id();
    owners = NAMES.stream().map(name -> users.create(NewUser.named(name + "-" + run))).toList();
    for (int i = 0; i < 12; i++) {
      Id id = issue(owners.get(i % 4), "sensor %02d".formatted(12 - i), all(ResourceType.TASKS));
      if (i % 3 == 0) {
        tokens.update(id, TokenChange.status(Status.INACTIVE));
      }
    }
  }

  @Test
  void nobodyHasNoTokens() {
    assertThat(searches.countActive(orgId, List.of())).isEmpty();
  }

  @Test
  void countsOfOwnersAreThoseOfTheListInTheOrganization() {
    Id owner = owners.get(1).id();
    Id other = orgs.create(new NewOrg("other-" + run, null)).id();
    Permission there = Permission.read(Resource.inOrg(ResourceType.TASKS, other));
    tokens.create(other, new NewToken(owner, "there", List.of(RequestedPermission.of(there))));

    assertThat(searches.countActive(orgId, List.of(owner)))
        .containsEntry(owner, searches.count(owned(owner, EffectiveStatus.ACTIVE)));
    assertThat(searches.countActive(orgId, List.of(owner))).containsEntry(owner, 2L);
    assertThat(searches.countActive(other, List.of(owner))).containsEntry(owner, 1L);
    assertThat(searches.countActive(owner)).isEqualTo(3);

    users.update(owner, new UserChange(null, Status.INACTIVE));
    assertThat(searches.countActive(orgId, List.of(owner)))
        .containsEntry(owner, searches.count(owned(owner, EffectiveStatus.OWNER_INACTIVE)));
  }

  private TokenSearch owned(Id owner, EffectiveStatus status) {
    return new TokenSearch(orgId, owner, Set.of(status), null, null);
  }

  @Test
  void eachOrderGoesBothWaysWhereverItIsCut() {
    for (TokenOrder order : TokenOrder.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        List<Id> whole = page(search(null), order, 0, 100, descending);
        assertThat(whole).as("%s", order).hasSize(12).doesNotHaveDuplicates();
        for (int size : new int[] {1, 2, 3, 5, 12}) {
          List<Id> parts = new ArrayList<>();
          for (int first = 0; first < 12; first += size) {
            parts.addAll(page(search(null), order, first, size, descending));
          }
          assertThat(parts).as("%s by %d", order, size).isEqualTo(whole);
        }
      }
    }
  }

  @Test
  void orderOfWhatIsUniqueIsReversed() {
    for (TokenOrder order : List.of(TokenOrder.DESCRIPTION, TokenOrder.CREATED)) {
      List<Id> backwards = new ArrayList<>(page(search(null), order, 0, 100, true));
      Collections.reverse(backwards);
      assertThat(page(search(null), order, 0, 100, false)).as("%s", order).isEqualTo(backwards);
    }
  }

  @Test
  void equalsStandInTheOrderOfTheirCreationBothWays() {
    assertThat(descriptions(TokenOrder.STATUS, true))
        .startsWith("sensor 12", "sensor 09", "sensor 06", "sensor 03", "sensor 11", "sensor 10");
    assertThat(descriptions(TokenOrder.OWNER, true))
        .startsWith("sensor 09", "sensor 05", "sensor 01", "sensor 10", "sensor 06", "sensor 02");
    List<Id> same = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      same.add(issue(owners.get(0), "zzz", all(ResourceType.TASKS)));
    }
    assertThat(page(search("zzz"), TokenOrder.DESCRIPTION, 0, 3, true)).isEqualTo(same);
    assertThat(page(search(null), TokenOrder.DESCRIPTION, 0, 3, true)).isEqualTo(same);
  }

  @Test
  void beginningsOfIdAndValueFindTheToken() {
    IssuedToken issued = issued("by its beginning");
    Id id = issued.token().id();
    String hint = "wrd_" + issued.token().hint().orElseThrow();

    assertThat(found(hint)).containsExactly(id);
    assertThat(found(hint + "…")).containsExactly(id);
    assertThat(found(id.toString())).containsExactly(id);
    assertThat(found(id.toString().substring(0, 15))).contains(id);
    assertThat(found(id.toString().substring(0, 12).toUpperCase(Locale.ROOT))).contains(id);
    assertThat(found("ffff")).isEmpty();
    assertThat(searches.count(search(hint))).isEqualTo(1);
  }

  @Test
  void valueFindsItsTokenWhereTheCallerMaySeeIt() {
    IssuedToken issued = issued("leaked");
    TokenSecret supplied = TokenSecret.of("supplied-" + run);
    NewToken request = new NewToken(null, "supplied", List.of(all(ResourceType.TASKS)));
    Id second = tokens.create(orgId, request, supplied).token().id();

    assertThat(searches.findIdByValue(issued.secret())).contains(issued.token().id());
    assertThat(searches.findIdByValue(supplied)).contains(second);
    assertThat(searches.findIdByValue(TokenSecret.of("nobody's"))).isEmpty();
    Id stranger = owners.get(3).id();
    caller.signIn(new Authentication(Method.PAGES, stranger, PermissionSet.self(stranger)));
    assertThat(searches.findIdByValue(issued.secret())).isEmpty();
  }

  private List<Id> found(String text) {
    return page(search(text), TokenOrder.CREATED, 0, 100, false);
  }

  private IssuedToken issued(String description) {
    return tokens.create(orgId, new NewToken(null, description, List.of(all(ResourceType.TASKS))));
  }

  @Test
  void ordersAreWhatTheySay() {
    assertThat(descriptions(TokenOrder.DESCRIPTION)).startsWith("sensor 01", "sensor 02");
    assertThat(descriptions(TokenOrder.CREATED)).startsWith("sensor 12", "sensor 11");
    assertThat(descriptions(TokenOrder.STATUS)).startsWith("sensor 11", "sensor 10", "sensor 08");
    assertThat(descriptions(TokenOrder.OWNER))
        .startsWith("sensor 12", "sensor 08", "sensor 04", "sensor 11", "sensor 07");
    assertThat(descriptions(TokenOrder.MODIFIED))
        .endsWith("sensor 04", "sensor 03", "sensor 02", "sensor 01");
  }

  @Test
  void tokensWithoutOwnerStandTogetherAndAreNotLost() {
    users.delete(owners.get(1).id());

    List<String> byOwner = descriptions(TokenOrder.OWNER);

    assertThat(byOwner).hasSize(12);
    int first = byOwner.indexOf("sensor 11");
    assertThat(byOwner.subList(first, first + 3))
        .containsExactly("sensor 11", "sensor 07", "sensor 03");
  }

  @Test
  void bucketIsFoundByItsNameBesideWhatTheTextFindsItself() {
    Bucket bucket = bucket("sensor 05 raw");
    bucket("sensor 99");
    Id naming = issue(owners.get(0), "dashboard", one(bucket));

    TokenSearch search = search("sensor 05");

    assertThat(page(search, TokenOrder.DESCRIPTION, 0, 100, false)).hasSize(2).startsWith(naming);
    assertThat(page(search, TokenOrder.DESCRIPTION, 0, 100, true)).hasSize(2).endsWith(naming);
    assertThat(page(search, TokenOrder.OWNER, 1, 1, true)).containsExactly(naming);
    assertThat(searches.count(search)).isEqualTo(2);
  }

  @Test
  void bucketFindsNothingThatStatusOrOwnerLeaveOut() {
    Bucket bucket = bucket("iot");
    Id naming = issue(owners.get(0), "reader", one(bucket));

    assertThat(searches.count(search("iot"))).isEqualTo(1);
    assertThat(
            searches.count(
                new TokenSearch(orgId, null, Set.of(EffectiveStatus.INACTIVE), null, "iot")))
        .isZero();
    assertThat(searches.count(new TokenSearch(orgId, owners.get(1).id(), Set.of(), null, "iot")))
        .isZero();
    assertThat(searches.count(TokenSearch.naming(orgId, bucket.id()))).isEqualTo(1);
    tokens.delete(naming);
    assertThat(searches.count(search("iot"))).isZero();
  }

  @Test
  void whoMayReadOneOwnerFindsHisTokensAlone() {
    User anna = owners.get(0);
    caller.signIn(
        new Authentication(
            Method.PAGES,
            anna.id(),
            new PermissionSet(
                List.of(
                    Permission.read(Resource.inOrg(ResourceType.AUTHORIZATIONS, orgId)),
                    Permission.read(Resource.single(ResourceType.USERS, anna.id()))))));

    for (TokenOrder order : TokenOrder.values()) {
      assertThat(searches.search(search(null), order, new Page(100, 0, null, false)))
          .as("%s", order)
          .hasSize(3)
          .allSatisfy(found -> assertThat(found.user()).isEqualTo(anna.name()));
    }
    assertThat(searches.count(search(null))).isEqualTo(3);
    assertThat(searches.count(search("sensor"))).isEqualTo(3);
  }

  private TokenSearch search(String text) {
    return new TokenSearch(orgId, null, Set.of(), null, text);
  }

  private List<Id> page(
      TokenSearch search, TokenOrder order, int first, int size, boolean descending) {
    return searches.search(search, order, new Page(size, first, null, descending)).stream()
        .map(found -> found.token().id())
        .toList();
  }

  private List<String> descriptions(TokenOrder order) {
    return descriptions(order, false);
  }

  private List<String> descriptions(TokenOrder order, boolean descending) {
    return searches.search(search(null), order, new Page(100, 0, null, descending)).stream()
        .map(found -> found.token().description())
        .toList();
  }

  private Bucket bucket(String name) {
    return buckets.create(orgId, new NewBucket(name, null, null, RetentionRule.FOREVER));
  }

  private static RequestedPermission one(Bucket bucket) {
    return RequestedPermission.of(
        new Permission(
            Action.READ, new Resource(ResourceType.BUCKETS, bucket.orgId(), bucket.id())));
  }

  private RequestedPermission all(ResourceType type) {
    return RequestedPermission.of(Permission.read(Resource.inOrg(type, orgId)));
  }

  private Id issue(User owner, String description, RequestedPermission permission) {
    NewToken request = new NewToken(owner.id(), description, List.of(permission));
    return tokens.create(orgId, request).token().id();
  }
}
