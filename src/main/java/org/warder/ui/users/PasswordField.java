package org.warder.ui.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.warder.error.ServiceException;
import org.warder.ui.texts.Texts;
import org.warder.user.PasswordRule;

/** Says at the field of a new password what is wrong with it, together with all other errors. */
@Named("passwordField")
@RequestScoped
public class PasswordField {

  @Inject private Texts texts;

  /** Lets a password pass that the service would take; none is the field's own matter. */
  public void validate(FacesContext faces, UIComponent field, Object value) {
    String password = (String) value;
    if (password == null || password.isEmpty()) {
      return;
    }
    try {
      PasswordRule.require(password);
    } catch (ServiceException e) {
      String text = texts.refusal(e);
      throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), e);
    }
  }
}
