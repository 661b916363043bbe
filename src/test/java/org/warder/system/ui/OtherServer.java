package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.OwnServer;
import org.warder.system.peers.Peers;

/**
 * A browser that a proxy leads to another of several servers in the middle of a page: the sign-in
 * goes on there, and so does what is sent, but for a question, which is asked again.
 */
public class OtherServer {

  private static final By TROUBLE = By.cssSelector(".trouble");

  private static final List<ActionKind> KINDS =
      List.of(
          ActionKind.CREATE_TOKEN,
          ActionKind.CHANGE_BUCKET,
          ActionKind.DELETE_BUCKET,
          ActionKind.CHANGE_LIST,
          ActionKind.SEARCH);

  private final OwnServer first = Peers.first();
  private final OwnServer second = Peers.second();

  @Test
  void doesWhatAPageOfTheFirstOneAsksFor() {
    try (FaultyProxy proxy = new FaultyProxy();
        Browser browser = Browser.behind(proxy.address(), first.url())) {
      Site site = Site.of(browser, Peers.instance());
      site.signIn(Peers.OPERATOR, Peers.PASSWORD);
      boolean isAtFirst = true;
      for (ActionKind kind : KINDS) {
        PageAction action = kind.prepare(Site.of(browser, Peers.instance()));
        action.open().run();
        isAtFirst = !isAtFirst;
        proxy.leadTo((isAtFirst ? first : second).url().getPort());

        action.send().run();

        if (kind.isQuestion()) {
          assertThat(browser.find(TROUBLE).getText()).contains("Nothing has been changed.");
          assertThat(action.done().getAsBoolean()).as(kind.name()).isFalse();
          browser.click(Pages.button("Try again"));
        }
        action.shown().run();
        assertThat(browser.sees(TROUBLE)).as(kind.name()).isFalse();
      }
    }
  }
}
