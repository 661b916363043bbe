package org.warder.token.search;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketService;
import org.warder.bucket.NewBucket;
import org.warder.bucket.RetentionRule;
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
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.token.TokenChange;
import org.warder.token.TokenCriteria;
import org.warder.token.TokenService;
import org.warder.user.NewUser;
import org.warder.user.Status;
import org.warder.user.User;
import org.warder.user.UserService;

/**
 * Twelve tokens of an organization: their owners take turns, every third is inactive, the numbers
 * in their descriptions run down.
 */
abstract class TwelveTokens {

  private static final List<String> NAMES = List.of("anna", "ben", "carl", "dora");

  @Inject TokenSearchService searches;
  @Inject TokenService tokens;
  @Inject UserService users;
  @Inject OrgService orgs;
  @Inject private BucketService buckets;
  @Inject Caller caller;

  final String run = UUID.randomUUID().toString();
  Id orgId;
  List<User> owners;

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

  TokenSearch search(String text) {
    return new TokenSearch(orgId, null, TokenCriteria.NONE, null, text);
  }

  List<Id> page(TokenSearch search, TokenOrder order, int first, int size, boolean descending) {
    return searches.search(search, order, new Page(size, first, null, descending)).stream()
        .map(found -> found.token().id())
        .toList();
  }

  List<String> descriptions(TokenOrder order) {
    return descriptions(order, false);
  }

  List<String> descriptions(TokenOrder order, boolean descending) {
    return searches.search(search(null), order, new Page(100, 0, null, descending)).stream()
        .map(found -> found.token().description())
        .toList();
  }

  Bucket bucket(String name) {
    return buckets.create(orgId, new NewBucket(name, null, null, RetentionRule.FOREVER));
  }

  RequestedPermission all(ResourceType type) {
    return RequestedPermission.of(Permission.read(Resource.inOrg(type, orgId)));
  }

  Id issue(User owner, String description, RequestedPermission permission) {
    NewToken request = new NewToken(owner.id(), description, List.of(permission));
    return tokens.create(orgId, request).token().id();
  }
}
