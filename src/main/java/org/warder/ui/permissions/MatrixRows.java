package org.warder.ui.permissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.warder.permission.Action;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.ui.texts.Texts;

/** Lays a table of permissions out: which lines a search shows, what they are called. */
@RequestScoped
public class MatrixRows {

  /** The number of single resources that are shown at once; a search reaches the others. */
  public static final int SHOWN = 50;

  /** The line of all other resources. */
  public static final String OTHERS = "others";

  @Inject private Texts texts;
  @Inject private PermissionFormatter words;

  /** All sections; of single resources those whose name contains the text. */
  public List<MatrixSection> of(PermissionMatrix matrix, String text) {
    String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return List.of(
        singles(matrix, ResourceType.BUCKETS, part),
        singles(matrix, ResourceType.TELEGRAFS, part),
        others(matrix, part));
  }

  private MatrixSection singles(PermissionMatrix matrix, ResourceType type, String part) {
    String name = type.text();
    List<Map.Entry<Resource, String>> found =
        matrix.singles(type).entrySet().stream()
            .filter(entry -> entry.getValue().toLowerCase(Locale.ROOT).contains(part))
            .sorted(
                Comparator.comparing(
                        (Map.Entry<Resource, String> entry) -> isSystem(type, entry.getValue()))
                    .thenComparing(entry -> NaturalOrder.key(entry.getValue())))
            .toList();
    List<MatrixRow> rows =
        found.stream().limit(SHOWN).map(entry -> single(matrix, type, entry)).toList();
    MatrixRow parent =
        row(
            matrix,
            name,
            texts.of("matrix." + name),
            texts.of("matrix.future"),
            true,
            matrix.all(type),
            texts.of("things.all", words.many(name)));
    List<String> keys = matrix.singles(type).keySet().stream().map(matrix::key).toList();
    return new MatrixSection(
        name,
        parent,
        rows,
        found.size() - rows.size(),
        keys.size(),
        Map.of(Action.READ, keys, Action.WRITE, keys));
  }

  private MatrixRow single(
      PermissionMatrix matrix, ResourceType type, Map.Entry<Resource, String> entry) {
    String name = entry.getValue();
    String note = isSystem(type, name) ? texts.of("matrix.system") : null;
    String thing = words.thing(type, name);
    return row(
        matrix,
        matrix.key(entry.getKey()),
        texts.visible(name),
        note,
        false,
        entry.getKey(),
        thing);
  }

  private MatrixSection others(PermissionMatrix matrix, String part) {
    List<MatrixRow> rows = new ArrayList<>();
    for (ResourceType type : PermissionMatrix.OTHERS) {
      String many = words.many(type.text());
      if (many.toLowerCase(Locale.ROOT).contains(part)) {
        rows.add(
            row(matrix, type.text(), capital(many), note(type), false, matrix.all(type), many));
      }
    }
    rows.sort(Comparator.comparing(row -> NaturalOrder.key(row.name())));
    String label = texts.of("matrix.others");
    Map<Action, List<String>> keys = new EnumMap<>(Action.class);
    for (Action action : Action.values()) {
      keys.put(action, grantable(matrix, action));
    }
    MatrixRow parent =
        new MatrixRow(
            OTHERS,
            label,
            texts.of("matrix.types", PermissionMatrix.OTHERS.size()),
            true,
            new MatrixRow.Cell(label(Action.READ, label), !keys.get(Action.READ).isEmpty()),
            new MatrixRow.Cell(label(Action.WRITE, label), !keys.get(Action.WRITE).isEmpty()));
    return new MatrixSection(OTHERS, parent, rows, 0, PermissionMatrix.OTHERS.size(), keys);
  }

  private static List<String> grantable(PermissionMatrix matrix, Action action) {
    return PermissionMatrix.OTHERS.stream()
        .filter(type -> matrix.isGrantable(action, matrix.all(type)))
        .map(ResourceType::text)
        .toList();
  }

  private String note(ResourceType type) {
    return switch (type) {
      case USERS -> texts.of("matrix.self");
      case ORGS -> texts.of("matrix.org");
      default -> null;
    };
  }

  private MatrixRow row(
      PermissionMatrix matrix,
      String key,
      String name,
      String note,
      boolean parent,
      Resource resource,
      String thing) {
    return new MatrixRow(
        key,
        name,
        note,
        parent,
        cell(matrix, Action.READ, resource, thing),
        cell(matrix, Action.WRITE, resource, thing));
  }

  private MatrixRow.Cell cell(
      PermissionMatrix matrix, Action action, Resource resource, String thing) {
    return new MatrixRow.Cell(label(action, thing), matrix.isGrantable(action, resource));
  }

  private String label(Action action, String thing) {
    return texts.of("matrix.label." + action.text(), thing);
  }

  private static boolean isSystem(ResourceType type, String name) {
    return type == ResourceType.BUCKETS && name.startsWith("_");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
