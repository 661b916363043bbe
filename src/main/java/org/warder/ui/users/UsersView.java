package org.warder.ui.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.warder.database.Page;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Caller;
import org.warder.token.TokenService;
import org.warder.ui.frame.Confirmation;
import org.warder.ui.frame.Frame;
import org.warder.ui.frame.Notices;
import org.warder.ui.frame.Params;
import org.warder.ui.frame.Texts;
import org.warder.ui.table.NamedRows;
import org.warder.user.Status;
import org.warder.user.User;
import org.warder.user.UserChange;
import org.warder.user.UserService;

/** The list of users, and what happens to one. */
@Named("users")
@ViewScoped
public class UsersView extends NamedRows<UserRow> {

  private static final long serialVersionUID = 1L;

  @Inject private UserService service;
  @Inject private TokenService tokens;
  @Inject private Frame frame;
  @Inject private Confirmation confirmation;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Caller caller;

  @Override
  protected long count() {
    return service.count(getText());
  }

  @Override
  protected List<UserRow> read(Page page) {
    List<User> users = service.search(getText(), page);
    Map<Id, Long> counts = tokens.countActive(users.stream().map(User::id).toList());
    return users.stream()
        .map(user -> new UserRow(user, counts.getOrDefault(user.id(), 0L)))
        .toList();
  }

  @Override
  protected String key(UserRow row) {
    return row.id().toString();
  }

  @Override
  protected Params address() {
    return Params.page("/users").with("org", frame.getOrg());
  }

  /** Whether the caller may change a user. */
  public boolean isChangeable(UserRow row) {
    return caller.may(Permission.write(Resource.single(ResourceType.USERS, row.id())));
  }

  /** Lets a user and his tokens in again. */
  public void activate(UserRow row) {
    if (notices.attempt(() -> service.update(row.id(), new UserChange(null, Status.ACTIVE)))) {
      notices.done(texts.of("users.activated", row.name()));
    }
  }

  /** Asks before a user and his tokens are refused. */
  public void askDeactivate(UserRow row) {
    Id id = row.id();
    confirmation.ask(
        new Confirmation.Question(
            texts.of("users.deactivate"),
            row.name(),
            List.of(tokensStop(id), texts.of("users.noSignIn"), texts.of("users.undo")),
            texts.of("deactivate"),
            texts.of("users.deactivated", row.name()),
            () -> service.update(id, new UserChange(null, Status.INACTIVE))));
  }

  /** Asks before a user is deleted. */
  public void askDelete(UserRow row) {
    Id id = row.id();
    confirmation.ask(
        new Confirmation.Question(
            texts.of("users.delete"),
            row.name(),
            List.of(tokensStop(id), texts.of("users.memberships"), texts.of("noUndo")),
            texts.of("delete"),
            texts.of("deleted", row.name()),
            () -> service.delete(id)));
  }

  private String tokensStop(Id id) {
    return texts.of("users.tokensStop", tokens.countActive(id));
  }
}
