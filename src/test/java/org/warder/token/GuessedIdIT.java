package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.bucket.BucketFilter;
import org.warder.bucket.BucketService;
import org.warder.bucket.NewBucket;
import org.warder.bucket.RetentionRule;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.telegraf.TelegrafContent;
import org.warder.telegraf.TelegrafService;
import org.warder.token.search.TokenOrder;
import org.warder.token.search.TokenSearch;
import org.warder.token.search.TokenSearchService;
import org.warder.user.NewUser;
import org.warder.user.UserService;

/** A grant on an id that nothing had yet, when something in another organization gets that id. */
@ArquillianTest
class GuessedIdIT {

  @Inject private BucketService buckets;
  @Inject private TelegrafService telegrafs;
  @Inject private TokenService tokens;
  @Inject private TokenReadService single;
  @Inject private TokenListService lists;
  @Inject private TokenSearchService searches;
  @Inject private UserService users;
  @Inject private OrgService orgs;
  @Inject private Caller caller;
  @Inject private AssignedIds ids;

  private final Id guessed = Id.next();
  private Id operator;
  private Id orgId;
  private Id otherOrgId;

  @BeforeEach
  void makeOrganizations() {
    String run = UUID.randomUUID().toString();
    caller.signIn(new Authentication(Method.PAGES, new Id(1), PermissionSet.instanceOwner()));
    operator = users.create(NewUser.named("operator-" + run)).id();
    caller.signIn(new Authentication(Method.PAGES, operator, PermissionSet.instanceOwner()));
    orgId = orgs.create(new NewOrg("org-" + run, null)).id();
    otherOrgId = orgs.create(new NewOrg("other-" + run, null)).id();
  }

  @Test
  void bucketOfAnotherOrganizationIsNotReached() {
    ids.change("buckets", bucket(otherOrgId), guessed);
    holdInOrg(ResourceType.BUCKETS);

    assertRefused(() -> buckets.get(guessed), ResourceType.BUCKETS);
    assertThat(buckets.list(new BucketFilter(guessed, null, null, null), Page.ALL)).isEmpty();
    assertThat(buckets.list(new BucketFilter(null, null, null, null), Page.ALL)).isEmpty();
    assertThat(buckets.count(otherOrgId, "")).isZero();
  }

  @Test
  void bucketOfTheOrganizationIsReached() {
    ids.change("buckets", bucket(orgId), guessed);
    holdInOrg(ResourceType.BUCKETS);

    assertThat(buckets.get(guessed).id()).isEqualTo(guessed);
    assertThat(buckets.list(new BucketFilter(null, null, null, null), Page.ALL)).hasSize(1);
    assertThat(buckets.count(orgId, "")).isEqualTo(1);
  }

  @Test
  void telegrafConfigurationOfAnotherOrganizationIsNotReached() {
    TelegrafContent content = new TelegrafContent("t", "", "", List.of());
    ids.change("telegrafs", telegrafs.create(otherOrgId, content).id(), guessed);
    holdInOrg(ResourceType.TELEGRAFS);

    assertRefused(() -> telegrafs.get(guessed), ResourceType.TELEGRAFS);
    assertThat(telegrafs.list(null, Page.ALL)).isEmpty();
    assertThat(telegrafs.count(otherOrgId)).isZero();
  }

  @Test
  void tokenOfAnotherOrganizationIsNotReached() {
    ids.changeToken(token(otherOrgId, Resource.all(ResourceType.TASKS)), guessed);
    holdInOrg(ResourceType.AUTHORIZATIONS);

    assertRefused(() -> single.get(guessed), ResourceType.AUTHORIZATIONS);
    assertThat(lists.listIds(TokenFilter.NONE, Page.ALL)).isEmpty();
    assertThat(searches.search(TokenSearch.in(otherOrgId), TokenOrder.CREATED, Page.ALL)).isEmpty();
    assertThat(searches.list(List.of(guessed))).isEmpty();
  }

  @Test
  void nameOfWhatIsInAnotherOrganizationIsNotShown() {
    Id token = token(orgId, new Resource(ResourceType.BUCKETS, orgId, guessed));
    ids.change("buckets", bucket(otherOrgId), guessed);

    TokenDetails.NamedPermission permission = single.get(token).permissions().get(0);

    assertThat(permission.name()).isNull();
    assertThat(permission.isGone()).isTrue();
  }

  private void holdInOrg(ResourceType type) {
    caller.signIn(
        new Authentication(
            Method.PAGES,
            operator,
            PermissionSet.of(
                Permission.read(new Resource(type, orgId, guessed)),
                Permission.read(Resource.all(ResourceType.USERS)))));
  }

  private void assertRefused(Runnable call, ResourceType type) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.PERMISSION_MISSING);
              assertThat(refusal.values())
                  .containsExactly(
                      "read:orgs/%s/%s/%s".formatted(otherOrgId, type.text(), guessed));
            });
  }

  private Id bucket(Id org) {
    return buckets.create(org, new NewBucket("b", null, null, RetentionRule.FOREVER)).id();
  }

  private Id token(Id org, Resource resource) {
    NewToken request =
        new NewToken(operator, "t", List.of(RequestedPermission.of(Permission.read(resource))));
    return tokens.create(org, request).token().id();
  }
}
