package org.warder.ui.tokens;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warder.access.Abilities;
import org.warder.bucket.BucketFilter;
import org.warder.bucket.BucketService;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Action;
import org.warder.permission.PermissionDescription;
import org.warder.permission.PermissionDescription.Part;
import org.warder.telegraf.TelegrafService;
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.token.TokenService;
import org.warder.ui.frame.Frame;
import org.warder.ui.frame.Messages;
import org.warder.ui.permissions.MatrixRow;
import org.warder.ui.permissions.MatrixRows;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.ui.permissions.PermissionJson;
import org.warder.ui.permissions.PermissionMatrix;

/** The dialog "Generate a Custom API Token". */
@Named("custom")
@ViewScoped
public class CustomTokenView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Frame frame;
  @Inject private BucketService buckets;
  @Inject private TelegrafService telegrafs;
  @Inject private TokenService tokens;
  @Inject private MatrixRows rows;
  @Inject private PermissionFormatter words;
  @Inject private CreatedToken created;
  @Inject private Messages messages;
  @Inject private Abilities abilities;

  private PermissionMatrix matrix;
  private String description;
  private String text;

  /** Begins with nothing ticked. */
  public void open() {
    description = null;
    text = null;
    Map<Id, String> bucketNames = new LinkedHashMap<>();
    buckets
        .list(BucketFilter.in(frame.orgId()), Page.ALL)
        .forEach(bucket -> bucketNames.put(bucket.id(), bucket.name()));
    Map<Id, String> telegrafNames = new LinkedHashMap<>();
    telegrafs
        .list(frame.orgId(), Page.ALL)
        .forEach(telegraf -> telegrafNames.put(telegraf.id(), telegraf.name()));
    matrix =
        new PermissionMatrix(
            frame.orgId(), abilities.userId(), bucketNames, telegrafNames, abilities::mayGrant);
  }

  /** Clicks a box: which one comes from the script of the page. */
  public void toggle() {
    Map<String, String> request =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    String key = request.getOrDefault("row", "");
    Action.of(request.getOrDefault("action", ""))
        .ifPresent(
            action -> {
              if (key.equals(MatrixRows.OTHERS)) {
                matrix.toggleOthers(action);
              } else {
                matrix.resource(key).ifPresent(resource -> matrix.toggle(action, resource));
              }
            });
  }

  /** Ticks all that the filter shows; without one, everything. */
  public void selectShown() {
    if (text == null || text.isBlank()) {
      matrix.selectAll();
      return;
    }
    for (MatrixRows.Section section : getSections()) {
      for (MatrixRow row : section.rows()) {
        matrix.resource(row.key()).ifPresent(matrix::tick);
      }
    }
  }

  public void selectNone() {
    matrix.clear();
  }

  /** Makes the token. */
  public void generate() {
    messages.attempt(
        "custom:form",
        () -> {
          List<RequestedPermission> permissions =
              matrix.permissions().stream()
                  .map(Part::permission)
                  .map(RequestedPermission::of)
                  .toList();
          NewToken request = new NewToken(null, effectiveDescription(), permissions);
          created.show(tokens.create(frame.orgId(), request));
          matrix = null;
        });
  }

  private String effectiveDescription() {
    return description == null || description.isEmpty() ? getGeneratedDescription() : description;
  }

  /** The description that counts while none is written. */
  public String getGeneratedDescription() {
    return matrix == null ? "" : PermissionDescription.of(matrix.permissions());
  }

  public List<MatrixRows.Section> getSections() {
    return matrix == null ? List.of() : rows.of(matrix, text);
  }

  /** What the token may do, in words. */
  public List<PermissionFormatter.Phrase> getPhrases() {
    if (matrix == null) {
      return List.of();
    }
    String org = frame.getOrgName();
    String user = frame.getUserName();
    return words.phrases(
        matrix.permissions().stream()
            .map(part -> new NamedPermission(part.permission(), org, name(part, org, user), false))
            .toList());
  }

  private static String name(Part part, String org, String user) {
    return switch (part.permission().resource().type()) {
      case USERS -> user;
      case ORGS -> org;
      default -> part.name();
    };
  }

  /** What the token may do, as the API would take it. */
  public String getJson() {
    return matrix == null
        ? ""
        : PermissionJson.of(frame.orgId(), effectiveDescription(), matrix.permissions());
  }

  public int getCount() {
    return matrix == null ? 0 : matrix.permissions().size();
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
