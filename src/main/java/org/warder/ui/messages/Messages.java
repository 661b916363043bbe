package org.warder.ui.messages;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.warder.database.DatabaseErrors;
import org.warder.error.ServiceException;
import org.warder.ui.texts.Texts;

/** Says whether something worked. */
@Named
@RequestScoped
public class Messages {

  private static final String KEPT = "warder.messages";

  @Inject private Texts texts;

  /**
   * A notice that goes away by itself.
   *
   * @param bad whether something did not work
   * @param summary what happened
   * @param detail more about it; may be empty
   */
  public record Toast(boolean bad, String summary, String detail) implements Serializable {}

  private record Kept(List<Toast> toasts) implements Serializable {}

  /** The toasts of this response; those of one that led here are among them. */
  public List<Toast> getToasts() {
    FacesContext faces = FacesContext.getCurrentInstance();
    List<Toast> toasts = new ArrayList<>();
    if (!faces.getPartialViewContext().isPartialRequest()
        && faces.getExternalContext().getSessionMap().remove(KEPT) instanceof Kept kept) {
      toasts.addAll(kept.toasts());
    }
    toasts.addAll(said(faces, null));
    return toasts;
  }

  /** What went wrong in a form, which shows it itself. */
  public List<Toast> at(String clientId) {
    return said(FacesContext.getCurrentInstance(), clientId);
  }

  /** Keeps the toasts of this response for the page to which it leads. */
  public void keep() {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getSessionMap().put(KEPT, new Kept(said(faces, null)));
  }

  private static List<Toast> said(FacesContext faces, String clientId) {
    return faces.getMessageList(clientId).stream().map(Messages::toast).toList();
  }

  private static Toast toast(FacesMessage message) {
    // Or the log warns of a message that nobody was shown.
    message.rendered();
    return new Toast(
        message.getSeverity() == FacesMessage.SEVERITY_ERROR,
        message.getSummary(),
        message.getDetail());
  }

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
      refuse(clientId, e);
    } catch (EJBException e) {
      // The commit failed, after the service had returned.
      refuse(clientId, DatabaseErrors.refusal(e).orElseThrow(() -> e));
    }
    return false;
  }

  private void refuse(String clientId, ServiceException refused) {
    add(
        clientId,
        FacesMessage.SEVERITY_ERROR,
        texts.of("error." + refused.code().name()),
        texts.refusal(refused));
    FacesContext.getCurrentInstance().validationFailed();
  }

  private static void add(
      String clientId, FacesMessage.Severity severity, String summary, String detail) {
    FacesContext.getCurrentInstance()
        .addMessage(clientId, new FacesMessage(severity, summary, detail == null ? "" : detail));
  }
}
