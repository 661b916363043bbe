package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.warder.system.ui.FaultyProxy.Fault;

/**
 * Whatever people do on pages, on bad days of every kind: nothing looks done that is not, what was
 * entered stays, and on a good day it can be sent again.
 */
class FaultsST extends TroubleTest {

  private static final List<Fault> FAULTS =
      List.of(Fault.HANG, Fault.CUT, Fault.STATUS_500, Fault.STATUS_502);

  private Site site;

  @BeforeEach
  void newSite() {
    site = Site.of(browser, instance());
  }

  @ParameterizedTest
  @EnumSource
  void isKeptUntilTheServerHasDoneIt(ActionKind kind) {
    PageAction action = kind.prepare(site);
    signOutFor(kind);
    action.open().run();

    for (Fault fault : FAULTS) {
      sendInVain(kind, action, fault);
      assertThat(action.done().getAsBoolean()).as("done in spite of %s", fault).isFalse();
    }
    tryAgain();

    action.shown().run();
    assertThat(kind.isPassing() || action.done().getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void isTakenNeitherForDoneNorForFailedIfItsResponseIsLost(ActionKind kind) {
    PageAction action = kind.prepare(site);
    signOutFor(kind);
    action.open().run();

    sendInVain(kind, action, Fault.LOSE);
    assertThat(kind.isPassing() || action.done().getAsBoolean()).isTrue();
    tryAgain();

    action.repeated().run();
  }

  @ParameterizedTest
  @EnumSource
  void isNotDoneOnceTheSessionHasEnded(ActionKind kind) {
    PageAction action = kind.prepare(site);
    action.open().run();
    Set<Cookie> ended = browser.driver().manage().getCookies();
    browser.driver().manage().deleteAllCookies();

    action.send().run();

    switch (kind.end()) {
      case TOLD -> {
        assertThat(trouble()).contains("You are no longer signed in.", "Nothing has been changed.");
        action.kept().run();
        assertThat(action.done().getAsBoolean()).isFalse();
        signedInAgain(kind, ended).forEach(browser.driver().manage()::addCookie);
        tryAgain();
        if (kind.isQuestion()) {
          assertThat(trouble()).contains("Nothing has been changed.", "The page was out of date.");
          action.kept().run();
          assertThat(action.done().getAsBoolean()).isFalse();
          tryAgain();
        }
        action.shown().run();
      }
      case LEADS_TO_SIGN_IN -> {
        browser.awaitAddress("/sign-in");
        assertThat(browser.address()).startsWith("/sign-in?to=%2F");
        assertThat(action.done().getAsBoolean()).isFalse();
      }
      case NEEDS_NO_SESSION -> action.shown().run();
    }
  }

  /** The cookies of who has signed in again; only the operator does so in this test. */
  private Set<Cookie> signedInAgain(ActionKind kind, Set<Cookie> ended) {
    return kind == ActionKind.PASSWORD ? ended : otherSession();
  }

  private void signOutFor(ActionKind kind) {
    if (kind.end() == ActionKind.End.NEEDS_NO_SESSION) {
      browser.driver().manage().deleteAllCookies();
    }
  }

  private void sendInVain(ActionKind kind, PageAction action, Fault fault) {
    String said =
        kind.isReading()
            ? "What is shown may be out of date."
            : "It is not known whether this was done.";
    meet(fault);
    if (browser.sees(TROUBLE)) {
      browser.click(By.cssSelector(".trouble [data-dismiss]"));
    }
    action.send().run();
    assertThat(trouble()).as(fault.name()).contains(said, "What you entered is kept.");
    action.kept().run();
  }
}
