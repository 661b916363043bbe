package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.warder.error.Reason;
import org.warder.ui.table.ChosenRow;

/** The token whose row a request is about. */
@Named("chosen")
@RequestScoped
public class ChosenToken {

  @Inject private TokenRows rows;

  /**
   * Its line.
   *
   * @throws org.warder.error.ServiceException if it no longer exists, or the caller may not see it
   */
  public TokenRow getRow() {
    return rows.get(ChosenRow.id(Reason.TOKEN_NOT_FOUND));
  }
}
