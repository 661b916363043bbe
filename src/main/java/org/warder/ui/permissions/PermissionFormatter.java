package org.warder.ui.permissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warder.permission.Action;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.token.TokenDetails;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.ui.texts.Texts;

/** Says in the language of the reader what a token may do, and never more or less than that. */
@Named("words")
@RequestScoped
public class PermissionFormatter {

  private static final int SHOWN = 2;

  @Inject private Texts texts;

  /**
   * A few words.
   *
   * @param text the words
   * @param wide whether they stand for more than single resources
   */
  public record Phrase(String text, boolean wide) {}

  /**
   * What a token may do with one resource.
   *
   * @param named the resource, by one of the permissions on it
   * @param actions what may be done with it
   */
  public record Grant(NamedPermission named, Set<Action> actions) {

    public boolean read() {
      return actions.contains(Action.READ);
    }

    public boolean write() {
      return actions.contains(Action.WRITE);
    }

    private Resource resource() {
      return named.permission().resource();
    }
  }

  /** The permissions of a token: its kind if that has a name, else each resource. */
  public List<Phrase> summary(TokenDetails token) {
    if (isOperator(token)) {
      return List.of(new Phrase(texts.of("permissions.operator"), true));
    }
    return isAllAccess(token)
        ? List.of(new Phrase(texts.of("permissions.allAccess", org(token)), true))
        : phrases(token.permissions());
  }

  /** What a token of a kind that has a name may do, in a sentence; empty for any other. */
  public String sentence(TokenDetails token) {
    if (isOperator(token)) {
      return texts.of("permissions.operator.all");
    }
    return isAllAccess(token) ? texts.of("permissions.allAccess.all", org(token)) : "";
  }

  private String org(TokenDetails token) {
    return texts.visibleOr(token.org(), "org.gone");
  }

  /** Those of many phrases that are shown at once. */
  public List<Phrase> first(List<Phrase> phrases) {
    return phrases.subList(0, Math.min(SHOWN, phrases.size()));
  }

  /** Those of many phrases that are shown when they are asked for. */
  public List<Phrase> rest(List<Phrase> phrases) {
    return phrases.subList(Math.min(SHOWN, phrases.size()), phrases.size());
  }

  /** Whether any of them stands for more than single resources. */
  public boolean isAnyWide(List<Phrase> phrases) {
    return phrases.stream().anyMatch(Phrase::wide);
  }

  /** Whether a token reaches everything, or everything in its organization. */
  public boolean isFullAccess(TokenDetails token) {
    return isOperator(token) || isAllAccess(token);
  }

  private static boolean isOperator(TokenDetails token) {
    return token.token().permissions().includes(PermissionSet.operator());
  }

  private static boolean isAllAccess(TokenDetails token) {
    PermissionSet allAccess =
        PermissionSet.allAccess(token.token().orgId(), token.token().userId());
    return token.token().permissions().includes(allAccess);
  }

  /** Each resource once, in the order of the permissions. */
  public List<Grant> grants(List<NamedPermission> permissions) {
    Map<Resource, Grant> grants = new LinkedHashMap<>();
    for (NamedPermission named : permissions) {
      grants
          .computeIfAbsent(
              named.permission().resource(),
              resource -> new Grant(named, EnumSet.noneOf(Action.class)))
          .actions()
          .add(named.permission().action());
    }
    return List.copyOf(grants.values());
  }

  /** Each resource once, with what may be done with it: what reaches furthest comes first. */
  public List<Phrase> phrases(List<NamedPermission> permissions) {
    return grants(permissions).stream()
        .sorted(Comparator.comparing(grant -> reach(grant.resource())))
        .map(this::phrase)
        .toList();
  }

  private Phrase phrase(Grant grant) {
    String key = grant.actions().size() > 1 ? "may.both" : grant.read() ? "may.read" : "may.write";
    return new Phrase(texts.of(key, thing(grant.named())), isWide(grant.resource()));
  }

  /** How far a resource reaches, from 0: everywhere, all of a kind to choose from, or less. */
  private int reach(Resource resource) {
    if (!isWide(resource)) {
      return 2;
    }
    return resource.orgId() == null ? 0 : 1;
  }

  /** What a permission is about, such as {@code bucket iot-center} or {@code all buckets}. */
  public String thing(NamedPermission named) {
    Resource resource = named.permission().resource();
    String type = resource.type().text();
    if (resource.id() == null) {
      String all = texts.of(isChoice(resource.type()) ? "things.all" : "things.type", many(type));
      return resource.orgId() == null ? texts.of("things.everywhere", all) : all;
    }
    if (named.isGone()) {
      return texts.of("thing.gone", one(type), resource.id());
    }
    return named.name() == null
        ? texts.of("thing", one(type), resource.id())
        : thing(resource.type(), named.name());
  }

  /** One resource by its name; one of several words stands in quotation marks. */
  public String thing(ResourceType type, String name) {
    String key = name.chars().anyMatch(Character::isWhitespace) ? "thing.quoted" : "thing";
    return texts.of(key, one(type.text()), name);
  }

  /** Whether that is more than single resources, where single ones could have been chosen. */
  public boolean isWide(Resource resource) {
    return resource.id() == null && (resource.orgId() == null || isChoice(resource.type()));
  }

  private static boolean isChoice(ResourceType type) {
    return type == ResourceType.BUCKETS || type == ResourceType.TELEGRAFS;
  }

  /** One resource of a type. */
  public String one(String type) {
    return texts.of("type." + type + ".one");
  }

  /** Resources of a type. */
  public String many(String type) {
    return texts.of("type." + type + ".many");
  }
}
