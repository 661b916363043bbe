package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warder.bucket.BucketService;
import org.warder.id.Id;
import org.warder.org.OrgService;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.telegraf.TelegrafService;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.user.UserService;

/** Looks up the names that tokens refer to by id, for many tokens with one query a feature. */
@ApplicationScoped
public class TokenDetailsLoader {

  @Inject private UserService users;
  @Inject private OrgService orgs;
  @Inject private BucketService buckets;
  @Inject private TelegrafService telegrafs;

  /** The tokens with the current names, in the order given. */
  public List<TokenDetails> load(Collection<Token> tokens) {
    Map<ResourceType, Set<Id>> wanted = new EnumMap<>(ResourceType.class);
    for (Token token : tokens) {
      want(wanted, ResourceType.ORGS, token.orgId());
      want(wanted, ResourceType.USERS, token.userId());
      for (Permission permission : token.permissions().permissions()) {
        want(wanted, ResourceType.ORGS, permission.resource().orgId());
        want(wanted, permission.resource().type(), permission.resource().id());
      }
    }
    Map<ResourceType, Map<Id, String>> found = new EnumMap<>(ResourceType.class);
    found.put(ResourceType.USERS, users.names(ids(wanted, ResourceType.USERS)));
    found.put(ResourceType.ORGS, orgs.names(ids(wanted, ResourceType.ORGS)));
    found.put(ResourceType.BUCKETS, buckets.names(ids(wanted, ResourceType.BUCKETS)));
    found.put(ResourceType.TELEGRAFS, telegrafs.names(ids(wanted, ResourceType.TELEGRAFS)));
    return tokens.stream().map(token -> details(token, found)).toList();
  }

  private static void want(Map<ResourceType, Set<Id>> wanted, ResourceType type, Id id) {
    if (id != null) {
      wanted.computeIfAbsent(type, key -> new HashSet<>()).add(id);
    }
  }

  private static Set<Id> ids(Map<ResourceType, Set<Id>> wanted, ResourceType type) {
    return wanted.getOrDefault(type, Set.of());
  }

  private static TokenDetails details(Token token, Map<ResourceType, Map<Id, String>> names) {
    return new TokenDetails(
        token,
        names.get(ResourceType.ORGS).get(token.orgId()),
        names.get(ResourceType.USERS).get(token.userId()),
        token.permissions().permissions().stream().map(held -> named(held, names)).toList());
  }

  private static NamedPermission named(
      Permission permission, Map<ResourceType, Map<Id, String>> names) {
    Resource resource = permission.resource();
    Map<Id, String> known = names.get(resource.type());
    boolean gone = resource.id() != null && known != null && !known.containsKey(resource.id());
    String name = resource.id() == null || known == null ? null : known.get(resource.id());
    String org =
        resource.orgId() == null ? null : names.get(ResourceType.ORGS).get(resource.orgId());
    return new NamedPermission(permission, org, name, gone);
  }
}
