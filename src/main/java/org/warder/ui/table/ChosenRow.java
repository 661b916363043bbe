package org.warder.ui.table;

import jakarta.faces.context.FacesContext;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.ui.navigation.Params;

/** The row that a request by a button which all rows share is about: {@code menus.js} says it. */
public final class ChosenRow {

  private ChosenRow() {}

  /**
   * The id of what it shows.
   *
   * @param missing why it is refused if the request names none
   * @throws ServiceException for that reason
   */
  public static Id id(Reason missing) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String id = faces.getExternalContext().getRequestParameterMap().get("of");
    return Params.id(id).orElseThrow(() -> new ServiceException(missing));
  }
}
