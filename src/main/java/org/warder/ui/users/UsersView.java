package org.warder.ui.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.warder.access.Abilities;
import org.warder.error.Reason;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Resource;
import org.warder.session.SessionService;
import org.warder.token.OperatorService;
import org.warder.token.search.TokenSearchService;
import org.warder.ui.messages.Confirmation;
import org.warder.ui.messages.Messages;
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
  @Inject private TokenSearchService tokens;
  @Inject private OperatorService operators;
  @Inject private SessionService sessions;
  @Inject private Messages messages;
  @Inject private Abilities abilities;

  public UsersView() {
    super("/users", Reason.USER_NOT_FOUND);
  }

  @Override
  protected long count() {
    return service.count(getText());
  }

  @Override
  protected List<UserRow> read(Page page) {
    return rows(service.search(getText(), page));
  }

  @Override
  protected UserRow get(Id id) {
    return rows(List.of(service.get(id))).get(0);
  }

  private List<UserRow> rows(List<User> users) {
    List<Id> ids = users.stream().map(User::id).toList();
    Map<Id, Long> counts =
        currentOrg.isPresent() ? tokens.countActive(currentOrg.id(), ids) : Map.of();
    return users.stream()
        .map(user -> new UserRow(user, counts.getOrDefault(user.id(), 0L)))
        .toList();
  }

  @Override
  protected Resource resource(UserRow row) {
    return User.resource(row.id());
  }

  @Override
  protected String changes(UserRow row) {
    return row.active()
        ? "rename password sign-out deactivate delete"
        : "rename password activate delete";
  }

  /** Lets a user and their tokens in again. */
  public void activate(UserRow row) {
    if (messages.attempt(() -> service.update(row.id(), new UserChange(null, Status.ACTIVE)))) {
      messages.done(texts.of("users.activated", row.name()));
    }
  }

  /** Asks before a user and their tokens are refused, unless that is refused itself. */
  public void askDeactivate(UserRow row) {
    Id id = row.id();
    if (!messages.attempt(() -> operators.requireAnother(id))) {
      return;
    }
    String undo = texts.of(isCaller(id) ? "users.yourself.inactive" : "users.undo");
    Confirmation.Question question =
        new Confirmation.Question(
            texts.of("users.deactivate"),
            row.name(),
            List.of(tokensStop(id), texts.of("users.noSignIn"), undo),
            texts.of("deactivate"),
            texts.of("users.deactivated", row.name()),
            () -> service.update(id, new UserChange(null, Status.INACTIVE)));
    confirmation.ask(isCaller(id) ? question.typing(texts.of("deactivate.word")) : question);
  }

  /** Asks before a user is deleted, unless that is refused. */
  public void askDelete(UserRow row) {
    Id id = row.id();
    if (!messages.attempt(() -> operators.requireAnother(id))) {
      return;
    }
    String undo = texts.of(isCaller(id) ? "users.yourself.deleted" : "noUndo");
    Confirmation.Question question =
        deletion(
            "users.delete",
            row.name(),
            List.of(tokensStop(id), texts.of("users.memberships"), undo),
            () -> service.delete(id));
    confirmation.ask(isCaller(id) ? question.typing(texts.of("delete.word")) : question);
  }

  /** Asks before all sessions of a user end. */
  public void askSignOut(UserRow row) {
    Id id = row.id();
    String who = texts.of(isCaller(id) ? "users.yourself.signedOut" : "users.signOut.again");
    confirmation.ask(
        new Confirmation.Question(
            texts.of("users.signOut"),
            row.name(),
            List.of(texts.of("users.signOut.sessions"), who),
            texts.of("signOut"),
            texts.of("users.signedOut", row.name()),
            () -> sessions.signOutEverywhere(id)));
  }

  private String tokensStop(Id id) {
    return texts.of("users.tokensStop", tokens.countActive(id));
  }

  private boolean isCaller(Id id) {
    return id.equals(abilities.userId());
  }
}
