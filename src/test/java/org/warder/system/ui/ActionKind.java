package org.warder.system.ui;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** What people do on pages: to create, change, delete, change many, search, and sign in. */
enum ActionKind {
  CREATE_TOKEN(TokenActions::creation, End.TOLD),
  CREATE_BUCKET(AdministrationActions::creationOfBucket, End.TOLD),
  CREATE_USER(AdministrationActions::creationOfUser, End.TOLD),
  DESCRIBE_TOKEN(TokenActions::description, End.TOLD),
  CHANGE_BUCKET(AdministrationActions::changeOfBucket, End.TOLD),
  DEACTIVATE_TOKEN(TokenActions::deactivation, End.LEADS_TO_SIGN_IN),
  CHANGE_ROLE(AdministrationActions::changeOfRole, End.LEADS_TO_SIGN_IN),
  DEACTIVATE_USER(AdministrationActions::deactivationOfUser, End.TOLD),
  DELETE_TOKEN(TokenActions::deletion, End.TOLD),
  DELETE_BUCKET(AdministrationActions::deletionOfBucket, End.TOLD),
  CHANGE_SELECTION(TokenActions::changeOfSelection, End.TOLD),
  CHANGE_LIST(TokenActions::changeOfList, End.TOLD),
  SEARCH(TokenActions::search, End.TOLD),
  SIGN_IN(SignInActions::signIn, End.NEEDS_NO_SESSION),
  PASSWORD(SignInActions::password, End.TOLD),
  PASSWORD_OF_ANOTHER(SignInActions::passwordOfAnother, End.TOLD);

  /** What follows when the session has ended. */
  enum End {
    /** The page says so, and keeps what was entered. */
    TOLD,
    /** Nothing was entered: the page leads to the sign-in, which leads back. */
    LEADS_TO_SIGN_IN,
    /** Nothing: it needs no session. */
    NEEDS_NO_SESSION
  }

  private static final Set<ActionKind> QUESTIONS =
      EnumSet.of(DEACTIVATE_USER, DELETE_TOKEN, DELETE_BUCKET, CHANGE_LIST);

  private final Function<Site, PageAction> prepare;
  private final End end;

  ActionKind(Function<Site, PageAction> prepare, End end) {
    this.prepare = prepare;
    this.end = end;
  }

  /** One of its kind, with all that it needs. */
  PageAction prepare(Site site) {
    return prepare.apply(site);
  }

  /** What follows when the session has ended. */
  End end() {
    return end;
  }

  /** Whether it answers a question, which is asked again where the page was out of date. */
  boolean isQuestion() {
    return QUESTIONS.contains(this);
  }

  /** Whether it only reads, so that nothing can have been done. */
  boolean isReading() {
    return this == SEARCH;
  }

  /** Whether it leaves nothing on the server that another could see. */
  boolean isPassing() {
    return isReading() || this == SIGN_IN;
  }
}
