package org.warder.system.ui;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WindowType;
import org.warder.system.Fixtures.Made;
import org.warder.system.ui.FaultyProxy.Fault;

/** Tests of pages behind a network with bad days. */
abstract class TroubleTest extends UiTest {

  protected static final By TROUBLE = By.cssSelector(".trouble");

  protected FaultyProxy proxy;
  protected Made org;
  private Set<Cookie> session;
  private Set<Cookie> otherSession;

  @Override
  protected Browser newBrowser() {
    proxy = new FaultyProxy();
    return Browser.behind(proxy.address(), instance().url());
  }

  @AfterAll
  void closeProxy() {
    proxy.close();
  }

  @BeforeAll
  void signInOnAGoodDay() {
    signInAsOperator();
    otherSession = browser.driver().manage().getCookies();
    signInAsOperator();
    session = browser.driver().manage().getCookies();
  }

  @BeforeEach
  void beTheOperator() {
    browser.driver().manage().deleteAllCookies();
    session.forEach(browser.driver().manage()::addCookie);
    org = fixtures.org();
  }

  @AfterEach
  void goodDay() {
    proxy.heal();
  }

  /** The cookies of another sign-in, which knows nothing of the pages of the first. */
  protected Set<Cookie> otherSession() {
    return otherSession;
  }

  protected void meet(Fault fault) {
    // No response comes from one that hangs, and a page waits for long.
    browser.run("Requests.patience = " + (fault == Fault.HANG ? 300 : 30000));
    proxy.meet(fault);
  }

  protected String trouble() {
    return browser.find(TROUBLE).getText();
  }

  protected void tryAgain() {
    proxy.heal();
    browser.click(Pages.button("Try again"));
  }

  protected String value(String id) {
    return browser.find(By.id(id)).getDomProperty("value");
  }

  /** Signs in again, and leaves the page as it is. */
  protected void signInInAnotherWindow() {
    String here = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    browser.go("/sign-in");
    browser.type(By.id("form:name"), OPERATOR);
    browser.type(By.id("form:password"), PASSWORD);
    browser.click(By.id("form:submit"));
    browser.find(By.id("user-menu-button"));
    browser.driver().close();
    browser.driver().switchTo().window(here);
  }
}
