package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.warder.system.Fixtures.Made;
import org.warder.system.ui.FaultyProxy.Fault;

/** Tests of pages behind a network with bad days. */
abstract class TroubleTest extends UiTest {

  protected static final By TROUBLE = By.cssSelector(".trouble");
  protected static final List<Fault> FAULTS =
      List.of(Fault.CUT, Fault.STATUS_500, Fault.STATUS_502, Fault.HANG);

  protected FaultyProxy proxy;
  protected Made org;

  @Override
  protected Browser newBrowser() {
    proxy = new FaultyProxy();
    return Browser.behind(proxy.address(), instance().url());
  }

  @AfterAll
  void closeProxy() {
    proxy.close();
  }

  @BeforeEach
  void signInOnAGoodDay() {
    signInAsOperator();
    org = fixtures.org();
  }

  @AfterEach
  void goodDay() {
    proxy.heal();
  }

  /**
   * Presses a button on bad days of every kind, each time in vain, and tries again on a good one.
   */
  protected void throughAllFaults(By button, String said, Runnable kept) {
    for (Fault fault : FAULTS) {
      meet(fault);
      browser.click(button);
      assertThat(trouble()).as(fault.name()).contains(said, "What you entered is kept.");
      kept.run();
    }
    tryAgain();
  }

  protected void meet(Fault fault) {
    browser.run("Requests.patience = 1500");
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
