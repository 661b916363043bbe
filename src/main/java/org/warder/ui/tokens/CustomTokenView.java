package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warder.permission.Action;
import org.warder.permission.PermissionDescription;
import org.warder.permission.PermissionDescription.Part;
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.token.TokenService;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.navigation.Navigation;
import org.warder.ui.permissions.MatrixRows;
import org.warder.ui.permissions.MatrixSection;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.ui.permissions.PermissionJson;
import org.warder.ui.permissions.PermissionMatrix;
import org.warder.ui.texts.Texts;

/** The dialog "Generate a Custom API Token". */
@Named("custom")
@ViewScoped
public class CustomTokenView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CurrentOrg currentOrg;
  @Inject private Navigation navigation;
  @Inject private TokenService tokens;
  @Inject private MatrixLoader matrices;
  @Inject private MatrixRows rows;
  @Inject private PermissionFormatter words;
  @Inject private CreatedToken created;
  @Inject private Messages messages;
  @Inject private ExpiryField expiry;
  @Inject private Texts texts;

  private PermissionMatrix matrix;
  private String description;
  private String text;
  private String read;
  private String write;
  private boolean isShown;

  /** Begins with nothing ticked, and with the resources that there are now. */
  public void open() {
    matrix = null;
    description = null;
    text = null;
    read = null;
    write = null;
    isShown = true;
    expiry.open();
  }

  /** What can be ticked: as it was when the dialog was opened. */
  private PermissionMatrix matrix() {
    if (matrix == null) {
      matrix = matrices.load();
    }
    return matrix;
  }

  /** The permissions that are ticked. */
  private List<Part> ticked() {
    Map<Action, Set<String>> keys = Map.of(Action.READ, keys(read), Action.WRITE, keys(write));
    return keys.values().stream().allMatch(Set::isEmpty) ? List.of() : matrix().permissions(keys);
  }

  private boolean isGone() {
    return ticked().size() < keys(read).size() + keys(write).size();
  }

  private static Set<String> keys(String text) {
    return text == null || text.isBlank()
        ? Set.of()
        : Set.copyOf(List.of(text.strip().split(" +")));
  }

  /** Makes the token. */
  public void generate() {
    if (isGone()) {
      messages.refused("custom:form", texts.of("custom.gone"));
      return;
    }
    messages.attempt(
        "custom:form",
        () -> {
          List<RequestedPermission> permissions =
              ticked().stream().map(Part::permission).map(RequestedPermission::of).toList();
          NewToken request =
              new NewToken(null, effectiveDescription(), permissions).withExpiry(expiry.expiry());
          created.show(tokens.create(currentOrg.id(), request));
        });
  }

  private String effectiveDescription() {
    return texts.isEmpty(description) ? getGeneratedDescription() : description;
  }

  /** The description that counts while none is written. */
  public String getGeneratedDescription() {
    return PermissionDescription.of(ticked());
  }

  public List<MatrixSection> getSections() {
    return isShown ? rows.of(matrix(), text) : List.of();
  }

  /** What the token may do, in words. */
  public List<PermissionFormatter.Phrase> getPhrases() {
    String org = navigation.getOrgName();
    String user = navigation.getUserName();
    return words.phrases(
        ticked().stream()
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
    return PermissionJson.of(currentOrg.id(), effectiveDescription(), ticked());
  }

  public int getCount() {
    return ticked().size();
  }

  /** When the token shall expire. */
  public ExpiryField getExpiry() {
    return expiry;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  /** The keys of what is ticked for reading, each once, with a blank between them. */
  public String getRead() {
    return read;
  }

  public void setRead(String read) {
    this.read = read;
  }

  /** The keys of what is ticked for writing. */
  public String getWrite() {
    return write;
  }

  public void setWrite(String write) {
    this.write = write;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
    isShown = true;
  }
}
