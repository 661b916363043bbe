package org.warder.ui.table;

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
    return Params.id(Params.ofRequest("of")).orElseThrow(() -> new ServiceException(missing));
  }
}
