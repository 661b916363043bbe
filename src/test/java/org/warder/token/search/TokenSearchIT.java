package org.warder.token.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.warder.bucket.Bucket;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.paging.Page;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.token.EffectiveStatus;
import org.warder.token.IssuedToken;
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.token.TokenCriteria;
import org.warder.token.TokenSecret;
import org.warder.user.Status;
import org.warder.user.User;
import org.warder.user.UserChange;

/** Which tokens a search finds, how many there are, and for whom. */
@ArquillianTest
class TokenSearchIT extends TwelveTokens {

  @Test
  void beginningsOfIdAndValueFindTheToken() {
    IssuedToken issued = issued("by its beginning");
    Id id = issued.token().id();
    String hint = "wrd_" + issued.details().values().current().hint().orElseThrow();

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
  void countsUpToAnyNumber() {
    long all = searches.count(TokenSearch.in(orgId));

    assertThat(all).isGreaterThan(1);
    assertThat(searches.count(TokenSearch.in(orgId), 1)).isEqualTo(1);
    assertThat(searches.count(TokenSearch.in(orgId), 1_000_000)).isEqualTo(all);
  }

  @Test
  void bucketFindsNothingThatStatusOrOwnerLeaveOut() {
    Bucket bucket = bucket("iot");
    Id naming = issue(owners.get(0), "reader", one(bucket));

    assertThat(searches.count(search("iot"))).isEqualTo(1);
    assertThat(
            searches.count(
                new TokenSearch(
                    orgId, null, TokenCriteria.in(Set.of(EffectiveStatus.INACTIVE)), null, "iot")))
        .isZero();
    assertThat(
            searches.count(
                new TokenSearch(orgId, owners.get(1).id(), TokenCriteria.NONE, null, "iot")))
        .isZero();
    assertThat(searches.count(TokenSearch.naming(orgId, bucket.id()))).isEqualTo(1);
    tokens.delete(naming);
    assertThat(searches.count(search("iot"))).isZero();
  }

  @Test
  void whoMayReadOneOwnerFindsTheirTokensAlone() {
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

  private static RequestedPermission one(Bucket bucket) {
    return RequestedPermission.of(
        new Permission(
            Action.READ, new Resource(ResourceType.BUCKETS, bucket.orgId(), bucket.id())));
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
    return new TokenSearch(orgId, owner, TokenCriteria.in(Set.of(status)), null, null);
  }
}
