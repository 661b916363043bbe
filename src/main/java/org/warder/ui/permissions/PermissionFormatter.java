package org.warder.ui.permissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
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

  /** The permissions of a token on one line: its kind if that has a name, else the first ones. */
  public List<Phrase> summary(TokenDetails token) {
    if (token.token().permissions().includes(PermissionSet.operator())) {
      return List.of(new Phrase(texts.of("permissions.operator"), true));
    }
    if (isAllAccess(token)) {
      String org = token.org() == null ? texts.of("org.gone") : token.org();
      return List.of(new Phrase(texts.of("permissions.allAccess", org), true));
    }
    List<Phrase> all = phrases(token.permissions());
    if (all.size() <= SHOWN) {
      return all;
    }
    boolean wideRest = all.stream().skip(SHOWN).anyMatch(Phrase::wide);
    List<Phrase> some = new ArrayList<>(all.subList(0, SHOWN));
    some.add(new Phrase("+" + (all.size() - SHOWN), wideRest));
    return some;
  }

  /** Whether a token reaches everything, or everything in its organization. */
  public boolean isFullAccess(TokenDetails token) {
    return token.token().permissions().includes(PermissionSet.operator()) || isAllAccess(token);
  }

  private static boolean isAllAccess(TokenDetails token) {
    PermissionSet allAccess =
        PermissionSet.allAccess(token.token().orgId(), token.token().userId());
    return token.token().permissions().includes(allAccess);
  }

  /** Each resource once, with what may be done with it. */
  public List<Phrase> phrases(List<NamedPermission> permissions) {
    Map<Resource, Set<Action>> actions = new LinkedHashMap<>();
    Map<Resource, NamedPermission> names = new LinkedHashMap<>();
    for (NamedPermission named : permissions) {
      Resource resource = named.permission().resource();
      names.putIfAbsent(resource, named);
      actions
          .computeIfAbsent(resource, key -> EnumSet.noneOf(Action.class))
          .add(named.permission().action());
    }
    return actions.entrySet().stream()
        .map(entry -> phrase(entry.getValue(), names.get(entry.getKey())))
        .toList();
  }

  private Phrase phrase(Set<Action> actions, NamedPermission named) {
    String key = actions.size() > 1 ? "may.both" : "may." + actions.iterator().next().text();
    return new Phrase(texts.of(key, thing(named)), isWide(named.permission().resource()));
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
    return texts.of("thing", one(type), named.name() == null ? resource.id() : named.name());
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
