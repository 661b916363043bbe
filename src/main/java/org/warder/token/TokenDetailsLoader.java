package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warder.bucket.KnownBuckets;
import org.warder.id.Id;
import org.warder.org.KnownOrgs;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.telegraf.KnownTelegrafs;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.user.KnownUsers;
import org.warder.user.Status;

/**
 * Looks up the names that tokens refer to by id, in memory, or for many tokens with one query a
 * feature.
 */
@Dependent
public class TokenDetailsLoader {

  /** The types whose resources are kept here, with names. */
  private static final Set<ResourceType> NAMED =
      EnumSet.of(
          ResourceType.USERS, ResourceType.ORGS, ResourceType.BUCKETS, ResourceType.TELEGRAFS);

  private final KnownUsers users;
  private final KnownOrgs orgs;
  private final KnownBuckets buckets;
  private final KnownTelegrafs telegrafs;
  private final TokenValueRepository values;
  private final Clock clock;

  @Inject
  TokenDetailsLoader(
      KnownUsers users,
      KnownOrgs orgs,
      KnownBuckets buckets,
      KnownTelegrafs telegrafs,
      TokenValueRepository values,
      Clock clock) {
    this.users = users;
    this.orgs = orgs;
    this.buckets = buckets;
    this.telegrafs = telegrafs;
    this.values = values;
    this.clock = clock;
  }

  /** The tokens with the current names and their values, in the order given. */
  public List<TokenDetails> load(Collection<Token> tokens) {
    return load(tokens, values.load(tokens.stream().map(Token::id).toList()));
  }

  /** A token with the current names; its values are known. */
  TokenDetails load(Token token, TokenValues values) {
    return load(List.of(token), Map.of(token.id(), values)).get(0);
  }

  private List<TokenDetails> load(Collection<Token> tokens, Map<Id, TokenValues> values) {
    Map<ResourceType, Set<Id>> wanted = new EnumMap<>(ResourceType.class);
    for (Token token : tokens) {
      want(wanted, ResourceType.ORGS, token.orgId());
      want(wanted, ResourceType.USERS, token.userId());
      want(wanted, token.permissions());
    }
    Map<ResourceType, Map<Id, Found>> found = find(wanted);
    Instant now = clock.instant();
    return tokens.stream()
        .map(token -> details(token, found, values.get(token.id()), now))
        .toList();
  }

  /** Permissions with the current names, in their order. */
  public List<NamedPermission> name(PermissionSet permissions) {
    Map<ResourceType, Set<Id>> wanted = new EnumMap<>(ResourceType.class);
    want(wanted, permissions);
    Map<ResourceType, Map<Id, Found>> found = find(wanted);
    return named(permissions, found);
  }

  private Map<ResourceType, Map<Id, Found>> find(Map<ResourceType, Set<Id>> wanted) {
    Map<ResourceType, Map<Id, Found>> found = new EnumMap<>(ResourceType.class);
    for (ResourceType type : NAMED) {
      found.put(type, find(type, wanted.getOrDefault(type, Set.of())));
    }
    return found;
  }

  private Map<Id, Found> find(ResourceType type, Set<Id> ids) {
    Map<Id, Found> found = new HashMap<>();
    switch (type) {
      case USERS ->
          users
              .findAll(ids)
              .forEach((id, one) -> found.put(id, new Found(null, one.name(), one.status())));
      case ORGS ->
          orgs.findAll(ids).forEach((id, one) -> found.put(id, new Found(null, one.name())));
      case BUCKETS ->
          buckets
              .findAll(ids)
              .forEach((id, one) -> found.put(id, new Found(one.orgId(), one.name())));
      default ->
          telegrafs
              .findAll(ids)
              .forEach((id, one) -> found.put(id, new Found(one.orgId(), one.name())));
    }
    return found;
  }

  private static void want(Map<ResourceType, Set<Id>> wanted, PermissionSet permissions) {
    for (Permission permission : permissions.permissions()) {
      want(wanted, ResourceType.ORGS, permission.resource().orgId());
      want(wanted, permission.resource().type(), permission.resource().id());
    }
  }

  private static void want(Map<ResourceType, Set<Id>> wanted, ResourceType type, Id id) {
    if (id != null) {
      wanted.computeIfAbsent(type, key -> new HashSet<>()).add(id);
    }
  }

  private static TokenDetails details(
      Token token, Map<ResourceType, Map<Id, Found>> found, TokenValues values, Instant now) {
    Found owner = found.get(ResourceType.USERS).get(token.userId());
    return new TokenDetails(
        token,
        name(found.get(ResourceType.ORGS), token.orgId()),
        owner == null ? null : owner.name(),
        owner == null ? null : owner.status(),
        named(token.permissions(), found),
        values,
        now);
  }

  private static List<NamedPermission> named(
      PermissionSet permissions, Map<ResourceType, Map<Id, Found>> found) {
    return permissions.permissions().stream().map(held -> named(held, found)).toList();
  }

  private static NamedPermission named(
      Permission permission, Map<ResourceType, Map<Id, Found>> found) {
    Resource resource = permission.resource();
    String org = name(found.get(ResourceType.ORGS), resource.orgId());
    Map<Id, Found> known = found.get(resource.type());
    if (resource.id() == null || known == null) {
      return new NamedPermission(permission, org, null, false);
    }
    Found single = known.get(resource.id());
    // What is in another organization is not reached there: its name stays there, too.
    boolean gone = single == null || !single.isIn(resource.orgId());
    return new NamedPermission(permission, org, gone ? null : single.name(), gone);
  }

  private static String name(Map<Id, Found> known, Id id) {
    Found found = id == null ? null : known.get(id);
    return found == null ? null : found.name();
  }

  /** Something that exists, with its organization if it is in one, and the status of a user. */
  private record Found(Id orgId, String name, Status status) {

    private Found(Id orgId, String name) {
      this(orgId, name, null);
    }

    private boolean isIn(Id org) {
      return org == null || orgId == null || org.equals(orgId);
    }
  }
}
