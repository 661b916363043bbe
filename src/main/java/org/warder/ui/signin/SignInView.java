package org.warder.ui.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.session.IssuedSession;
import org.warder.session.SessionKind;
import org.warder.session.SessionService;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.Client;
import org.warder.ui.texts.Texts;

/** The sign-in page. */
@Named("signIn")
@RequestScoped
public class SignInView {

  @Inject private SessionService sessions;
  @Inject private PageKeys keys;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private String name;
  private String password;
  private String to;

  /** Signs in, under a new session id, and leads on. */
  public void submit() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) context.getRequest();
    messages.attempt("form", () -> signIn(context, request));
  }

  private void signIn(ExternalContext context, HttpServletRequest request) {
    try {
      IssuedSession session = sessions.signIn(SessionKind.PAGES, name, password, Client.address());
      PageSession.begin(request, session.id());
      keys.give((HttpServletResponse) context.getResponse(), session);
      context.redirect(PagePaths.target(to));
    } catch (ServiceException e) {
      if (e.reason() != Reason.NOT_SIGNED_IN) {
        throw e;
      }
      messages.refused("form", texts.of("signIn.refused"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
