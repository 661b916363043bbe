package org.warder.ui.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.warder.session.IssuedSession;
import org.warder.session.SessionKind;
import org.warder.session.SessionService;
import org.warder.setup.SetupRequest;
import org.warder.setup.SetupResult;
import org.warder.setup.SetupService;
import org.warder.ui.messages.Messages;
import org.warder.ui.tokens.CreatedToken;

/** The setup page: the first user, organization, bucket, and the operator token once. */
@Named("setup")
@RequestScoped
public class SetupView {

  @Inject private SetupService service;
  @Inject private SessionService sessions;
  @Inject private PageKeys keys;
  @Inject private CreatedToken created;
  @Inject private Messages messages;

  private String username;
  private String password;
  private String org;
  private String bucket;
  private String secret;

  /** Sets the instance up and signs its first user in. */
  public void submit() {
    messages.attempt(
        "form",
        () -> {
          SetupResult result =
              service.setUp(
                  new SetupRequest(
                      username.strip(), password, org.strip(), bucket.strip(), 0, null, secret));
          IssuedSession session = sessions.begin(SessionKind.PAGES, result.user().id());
          PageSession.begin(request(), session.id());
          keys.give(response(), session);
          created.show(result.token());
        });
  }

  /** Whether the page has to ask for the setup secret. */
  public boolean isSecretRequired() {
    return service.requiresSecret();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getOrg() {
    return org;
  }

  public void setOrg(String org) {
    this.org = org;
  }

  public String getBucket() {
    return bucket;
  }

  public void setBucket(String bucket) {
    this.bucket = bucket;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }
}
