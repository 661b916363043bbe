package org.warder.ui.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.warder.error.ServiceException;

/** Says whether something worked. */
@RequestScoped
public class Notices {

  /** Where dialogs show what went wrong in them. */
  public static final String DIALOG = "dialog";

  @Inject private Texts texts;

  /** A toast: it worked. */
  public void done(String text) {
    add(null, FacesMessage.SEVERITY_INFO, text, null);
  }

  /** A toast: it did not. */
  public void failed(String text, String detail) {
    add(null, FacesMessage.SEVERITY_ERROR, text, detail);
  }

  /** Something that a page itself refuses, at a component. */
  public void refused(String clientId, String text) {
    add(clientId, FacesMessage.SEVERITY_ERROR, "", text);
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** Does something; what goes wrong becomes a toast. Whether it worked. */
  public boolean attempt(Runnable work) {
    return attempt(null, work);
  }

  /**
   * Does something; what goes wrong is shown at a component, or as a toast, and nothing is lost.
   *
   * @return whether it worked
   */
  public boolean attempt(String clientId, Runnable work) {
    try {
      work.run();
      return true;
    } catch (ServiceException e) {
      add(
          clientId,
          FacesMessage.SEVERITY_ERROR,
          texts.of("error." + e.code().name()),
          texts.refusal(e));
      FacesContext.getCurrentInstance().validationFailed();
      return false;
    }
  }

  private static void add(
      String clientId, FacesMessage.Severity severity, String summary, String detail) {
    FacesContext.getCurrentInstance()
        .addMessage(clientId, new FacesMessage(severity, summary, detail == null ? "" : detail));
  }
}
