package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.ui.navigation.Params;

/** The token that a request by a button which all rows share is about: {@code menus.js} says it. */
@Named("chosen")
@RequestScoped
public class ChosenToken {

  @Inject private TokenRows rows;

  /**
   * Its line.
   *
   * @throws ServiceException if it no longer exists, or the caller may not see it
   */
  public TokenRow getRow() {
    FacesContext faces = FacesContext.getCurrentInstance();
    String id = faces.getExternalContext().getRequestParameterMap().get("of");
    return Params.id(id)
        .map(rows::get)
        .orElseThrow(() -> new ServiceException(Reason.TOKEN_NOT_FOUND));
  }
}
