package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.warder.system.Fixtures;
import org.warder.system.OwnServer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;
import org.warder.system.databases.Database;
import org.warder.system.ui.FaultyProxy.Fault;

/**
 * A server that is killed while it does what several pages have asked for: each page keeps what was
 * entered, and can send it when the server is back.
 */
public class Restart {

  private static final By TROUBLE = By.cssSelector(".trouble");

  /** What the operator does in tabs beside each other; Chromium sends six requests at once. */
  private static final List<ActionKind> OF_OPERATOR =
      List.of(
          ActionKind.CREATE_TOKEN,
          ActionKind.DESCRIBE_TOKEN,
          ActionKind.CHANGE_BUCKET,
          ActionKind.DELETE_BUCKET,
          ActionKind.CHANGE_LIST,
          ActionKind.SEARCH);

  /** A tab of a browser with something to send. */
  private record Tab(Browser browser, String window, ActionKind kind, PageAction action) {

    static Tab open(Browser browser, Instance instance, ActionKind kind) {
      browser.driver().switchTo().newWindow(WindowType.TAB);
      PageAction action = kind.prepare(Site.of(browser, instance));
      action.open().run();
      return new Tab(browser, browser.driver().getWindowHandle(), kind, action);
    }

    void send() {
      show();
      action.send().run();
    }

    void show() {
      browser.driver().switchTo().window(window);
    }

    String trouble() {
      return browser.find(TROUBLE).getText();
    }

    void tryAgain() {
      browser.click(Pages.button("Try again"));
    }
  }

  @Test
  void whatWasUnderWayIsKeptAndCanBeSentAgain() throws InterruptedException {
    OwnServer server = Database.usual().server();
    Instance instance = Database.usual().instance();
    try (FaultyProxy proxy = new FaultyProxy();
        Browser browser = Browser.behind(proxy.address(), server.url());
        Browser other = Browser.behind(proxy.address(), server.url())) {
      signIn(browser, Warder.OPERATOR, Warder.PASSWORD);
      List<Tab> tabs = new ArrayList<>();
      OF_OPERATOR.forEach(kind -> tabs.add(Tab.open(browser, instance, kind)));
      Tab password = Tab.open(other, instance, ActionKind.PASSWORD);
      Tab signIn = Tab.open(other, instance, ActionKind.SIGN_IN);
      tabs.addAll(List.of(password, signIn));

      killUnder(tabs, proxy, server);

      CompletableFuture<OwnServer> back = CompletableFuture.supplyAsync(server::start);
      for (Tab tab : tabs) {
        tab.show();
        assertThat(tab.trouble()).as(tab.kind().name()).contains("No response from the server.");
        tab.action().kept().run();
      }
      back.join();
      signInAgain(tabs.get(0), Warder.OPERATOR, Warder.PASSWORD);
      for (Tab tab : tabs.subList(0, OF_OPERATOR.size())) {
        assertIsSentAgain(tab);
      }
      password.show();
      String member = other.find(By.id("user-menu-button")).getText();
      boolean isChanged = password.action().done().getAsBoolean();
      signInAgain(password, member, isChanged ? SignInActions.NEXT : Fixtures.PASSWORD);
      assertIsSentAgain(password);
      assertIsSentAgain(signIn);
    }
  }

  /** All are sent, and while the server has them it is killed. */
  private static void killUnder(List<Tab> tabs, FaultyProxy proxy, OwnServer server)
      throws InterruptedException {
    CountDownLatch sent = new CountDownLatch(tabs.size());
    CountDownLatch released = new CountDownLatch(1);
    proxy.meet(Fault.LOSE);
    proxy.beforeEach(
        () -> {
          sent.countDown();
          await(released);
        });
    tabs.forEach(Tab::send);
    assertThat(sent.await(1, TimeUnit.MINUTES)).as("all tabs have sent").isTrue();
    released.countDown();
    server.kill();
    proxy.heal();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The page says that one has to sign in, which one does elsewhere. */
  private static void signInAgain(Tab tab, String name, String password) {
    tab.show();
    tab.tryAgain();
    assertThat(tab.trouble()).contains("You are no longer signed in.", "Nothing has been changed.");
    tab.action().kept().run();
    tab.browser().driver().switchTo().newWindow(WindowType.TAB);
    signIn(tab.browser(), name, password);
    tab.browser().driver().close();
  }

  private static void assertIsSentAgain(Tab tab) {
    boolean wasDone = tab.action().done().getAsBoolean();
    tab.show();
    tab.tryAgain();
    if (tab.kind().isQuestion()) {
      assertThat(tab.trouble()).contains("Nothing has been changed.");
      assertThat(tab.action().done().getAsBoolean()).isEqualTo(wasDone);
      tab.action().kept().run();
      tab.tryAgain();
    }
    if (wasDone) {
      tab.action().repeated().run();
    } else {
      tab.action().shown().run();
    }
  }

  private static void signIn(Browser browser, String name, String password) {
    browser.go("/sign-in");
    browser.type(By.id("form:name"), name);
    browser.type(By.id("form:password"), password);
    browser.click(By.id("form:submit"));
    browser.find(By.id("user-menu-button"));
  }
}
