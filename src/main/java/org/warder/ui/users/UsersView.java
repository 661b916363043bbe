package org.warder.ui.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.warder.access.Abilities;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Resource;
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
  @Inject private Messages messages;
  @Inject private Abilities abilities;

  public UsersView() {
    super("/users");
  }

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
  protected Resource resource(UserRow row) {
    return User.resource(row.id());
  }

  /** Lets a user and their tokens in again. */
  public void activate(UserRow row) {
    if (messages.attempt(() -> service.update(row.id(), new UserChange(null, Status.ACTIVE)))) {
      messages.done(texts.of("users.activated", row.name()));
    }
  }

  /** Asks before a user and their tokens are refused. */
  public void askDeactivate(UserRow row) {
    Id id = row.id();
    confirmation.ask(
        new Confirmation.Question(
            texts.of("users.deactivate"),
            row.name(),
            consequences(id, texts.of("users.noSignIn"), texts.of("users.undo")),
            texts.of("deactivate"),
            texts.of("users.deactivated", row.name()),
            () -> service.update(id, new UserChange(null, Status.INACTIVE))));
  }

  /** Asks before a user is deleted. */
  public void askDelete(UserRow row) {
    Id id = row.id();
    askDelete(
        "users.delete",
        row.name(),
        consequences(id, texts.of("users.memberships"), texts.of("noUndo")),
        () -> service.delete(id));
  }

  private List<String> consequences(Id id, String... others) {
    List<String> all = new ArrayList<>();
    if (operators.isLast(id)) {
      all.add(texts.of("users.lastOperator"));
    }
    if (id.equals(abilities.userId())) {
      all.add(texts.of("users.yourself"));
    }
    all.add(texts.of("users.tokensStop", tokens.countActive(id)));
    all.addAll(List.of(others));
    return all;
  }
}
