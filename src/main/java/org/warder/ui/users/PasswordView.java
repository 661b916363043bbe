package org.warder.ui.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.warder.access.Abilities;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.Client;
import org.warder.ui.texts.Texts;
import org.warder.user.PasswordService;

/** The page on which one changes one's own password. */
@Named("password")
@RequestScoped
public class PasswordView {

  @Inject private PasswordService passwords;
  @Inject private Abilities abilities;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private String oldPassword;
  private String newPassword;

  /** Changes it, by proof of the old one. */
  public void change() {
    boolean changed =
        messages.attempt(
            "change:form",
            () -> passwords.change(abilities.userId(), oldPassword, newPassword, Client.address()));
    if (changed) {
      messages.done(texts.of("password.changed"));
    }
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }
}
