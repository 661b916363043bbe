package org.warder.ui.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.warder.id.Id;
import org.warder.org.EnrollmentService;
import org.warder.org.Role;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.Client;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.navigation.Params;
import org.warder.ui.texts.Texts;
import org.warder.user.NewUser;
import org.warder.user.PasswordService;
import org.warder.user.UserChange;
import org.warder.user.UserService;

/** The dialogs that create and rename a user and set a password. */
@Named("userDialogs")
@ViewScoped
public class UserDialogs implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EnrollmentService enrollment;
  @Inject private UserService users;
  @Inject private PasswordService passwords;
  @Inject private CurrentOrg currentOrg;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private Id id;
  private String name;
  private String password;
  private String role;

  /** Begins a new user. */
  public void begin() {
    id = null;
    name = null;
    password = null;
    role = "";
  }

  /** Begins to change a user. */
  public void edit(UserRow row) {
    begin();
    id = row.id();
    name = row.name();
  }

  /** Creates the user, with password and role if they are given. */
  public void create() {
    Role inOrg = currentOrg.isPresent() ? Params.constant(Role.class, role).orElse(null) : null;
    attempt(
        "creating:form",
        "created.named",
        () -> enrollment.enroll(NewUser.named(name), password, currentOrg.id(), inOrg));
  }

  /** Renames the user. */
  public void rename() {
    attempt("renaming:form", "renamed", () -> users.update(id, new UserChange(name, null)));
  }

  /** Sets the user's password. */
  public void setPassword() {
    attempt(
        "password:form",
        "users.passwordSet",
        () -> passwords.set(id, null, password, Client.address()));
  }

  private void attempt(String form, String key, Runnable work) {
    if (messages.attempt(form, work)) {
      messages.done(texts.of(key, name));
    }
    password = null;
  }

  public String getName() {
    return name;
  }

  /** Takes a new name without the blanks around it, which nobody means. */
  public void setName(String name) {
    this.name = name == null || name.equals(this.name) ? name : name.strip();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }
}
