package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.token.ResourceNames.Found;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.usage.UsageReader;
import org.warder.usage.UsageRecorder;
import org.warder.usage.UsageTimes;

/** Adds to tokens what people read of them: names, values, and when they were used. */
@Dependent
public class TokenDetailsLoader {

  private final ResourceNames resources;
  private final TokenValueRepository values;
  private final UsageReader usage;
  private final UsageRecorder recorder;
  private final Clock clock;

  @Inject
  TokenDetailsLoader(
      ResourceNames resources,
      TokenValueRepository values,
      UsageReader usage,
      UsageRecorder recorder,
      Clock clock) {
    this.resources = resources;
    this.values = values;
    this.usage = usage;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * The tokens with the current names and their values, in the order given. Those are left out that
   * have been deleted since they were read.
   */
  public List<TokenDetails> load(Collection<Token> tokens) {
    Map<Id, TokenValues> known = values.load(tokens.stream().map(Token::id).toList());
    return load(
        tokens.stream().filter(token -> known.containsKey(token.id())).toList(),
        known,
        usage.times(known.keySet()));
  }

  /**
   * A token with the current names and its values, unless it has been deleted since it was read.
   */
  Optional<TokenDetails> load(Token token) {
    return load(List.of(token)).stream().findFirst();
  }

  /**
   * A token with the current names; all else is known.
   *
   * @param unwritten its last use as far as only this server knows
   */
  TokenDetails load(StoredToken stored, UsageTimes unwritten) {
    Id id = stored.token().id();
    UsageTimes times = usage.recorded(unwritten.latest(stored.times()));
    return load(List.of(stored.token()), Map.of(id, stored.values()), Map.of(id, times)).get(0);
  }

  /** A token with the current names; its values are known. */
  TokenDetails load(Token token, TokenValues values) {
    List<Id> ids = List.of(token.id());
    return load(List.of(token), Map.of(token.id(), values), usage.times(ids)).get(0);
  }

  /** A token that nobody can have used yet, with the current names; its values are known. */
  TokenDetails loadNew(Token token, TokenValues values) {
    return load(List.of(token), Map.of(token.id(), values), Map.of()).get(0);
  }

  private List<TokenDetails> load(
      Collection<Token> tokens, Map<Id, TokenValues> values, Map<Id, UsageTimes> times) {
    Map<ResourceType, Set<Id>> wanted = new EnumMap<>(ResourceType.class);
    for (Token token : tokens) {
      want(wanted, ResourceType.ORGS, token.orgId());
      want(wanted, ResourceType.USERS, token.userId());
      want(wanted, token.permissions());
    }
    Map<ResourceType, Map<Id, Found>> found = resources.find(wanted);
    Instant now = clock.instant();
    return tokens.stream()
        .map(
            token ->
                details(
                    token,
                    found,
                    withUse(token.id(), values.get(token.id())),
                    times.getOrDefault(token.id(), UsageTimes.NONE),
                    now))
        .toList();
  }

  private TokenValues withUse(Id token, TokenValues values) {
    return values.withUse(value -> recorder.lastUseOfValue(token, value));
  }

  /** Permissions with the current names, in their order. */
  public List<NamedPermission> name(PermissionSet permissions) {
    Map<ResourceType, Set<Id>> wanted = new EnumMap<>(ResourceType.class);
    want(wanted, permissions);
    Map<ResourceType, Map<Id, Found>> found = resources.find(wanted);
    return named(permissions, found);
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
      Token token,
      Map<ResourceType, Map<Id, Found>> found,
      TokenValues values,
      UsageTimes usage,
      Instant now) {
    Found owner = found.get(ResourceType.USERS).get(token.userId());
    return new TokenDetails(
        token,
        name(found.get(ResourceType.ORGS), token.orgId()),
        owner == null ? null : owner.name(),
        owner == null ? null : owner.status(),
        named(token.permissions(), found),
        values,
        usage,
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
}
