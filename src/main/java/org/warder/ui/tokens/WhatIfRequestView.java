package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.warder.access.gate.RequestCheckService;
import org.warder.token.Token;
import org.warder.ui.messages.Messages;

/** Answers on a token's page whether a request to a backend gets through the gate with it. */
@Named("whatIfRequest")
@ViewScoped
public class WhatIfRequestView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RequestCheckService checks;
  @Inject private CheckAnswers answers;
  @Inject private Messages messages;

  private String routes;
  private String method = "POST";
  private String uri = "";
  private CheckAnswer answer;

  /** Asks whether the token may make the request that the form names. */
  public void ask(Token token) {
    answer = null;
    messages.attempt(
        "whatifrequest",
        () -> answer = answers.of(checks.check(token.id(), routes, method.strip(), uri.strip())));
  }

  /** The names of the route maps of the server. */
  public List<String> getRouteMaps() {
    return checks.routeMaps();
  }

  /** The answer; null before anybody has asked. */
  public CheckAnswer getAnswer() {
    return answer;
  }

  public String getRoutes() {
    return routes;
  }

  public void setRoutes(String routes) {
    this.routes = routes;
  }

  public String getMethod() {
    return method;
  }

  public void setMethod(String method) {
    this.method = method;
  }

  public String getUri() {
    return uri;
  }

  public void setUri(String uri) {
    this.uri = uri;
  }
}
