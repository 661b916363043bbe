package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.warder.id.Id;
import org.warder.permission.Action;
import org.warder.permission.ResourceType;
import org.warder.token.RequestedPermission;
import org.warder.token.Token;
import org.warder.token.TokenCheckService;
import org.warder.ui.messages.Messages;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.ui.texts.Texts;

/** Answers on a token's page whether the token may do something, and why (TokenCheckService). */
@Named("whatIf")
@ViewScoped
public class WhatIfView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TokenCheckService checks;
  @Inject private CheckAnswers answers;
  @Inject private Messages messages;
  @Inject private Texts texts;
  @Inject private PermissionFormatter words;

  private Action action = Action.WRITE;
  private ResourceType type = ResourceType.BUCKETS;
  private String single = "";
  private CheckAnswer answer;

  /** Asks whether the token may do what the form says. */
  public void ask(Token token) {
    answer = null;
    messages.attempt("whatif", () -> answer = answers.of(checks.check(token.id(), asked(token))));
  }

  /** What is asked; without a single resource, all in the organization of the token. */
  private RequestedPermission asked(Token token) {
    String what = single == null ? "" : single.strip();
    if (what.isEmpty()) {
      boolean inOrg = type != ResourceType.ORGS && type != ResourceType.USERS;
      return new RequestedPermission(action, type, inOrg ? token.orgId() : null, null, null, null);
    }
    return what.matches("[0-9a-fA-F]{16}")
        ? new RequestedPermission(action, type, null, Id.parse(what), null, null)
        : new RequestedPermission(action, type, null, null, null, what);
  }

  /** The answer; null before anybody has asked. */
  public CheckAnswer getAnswer() {
    return answer;
  }

  /** The actions by their names. */
  public Map<String, Action> getActions() {
    Map<String, Action> actions = new LinkedHashMap<>();
    for (Action each : Action.values()) {
      actions.put(texts.of(each.text()), each);
    }
    return actions;
  }

  /** The types of resource by their names. */
  public Map<String, ResourceType> getTypes() {
    Map<String, ResourceType> types = new LinkedHashMap<>();
    for (ResourceType each : ResourceType.GRANTABLE) {
      types.put(words.many(each.text()), each);
    }
    return types;
  }

  public Action getAction() {
    return action;
  }

  public void setAction(Action action) {
    this.action = action;
  }

  public ResourceType getType() {
    return type;
  }

  public void setType(ResourceType type) {
    this.type = type;
  }

  public String getSingle() {
    return single;
  }

  public void setSingle(String single) {
    this.single = single;
  }
}
