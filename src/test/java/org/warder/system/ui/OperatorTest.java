package org.warder.system.ui;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.warder.system.World.Made;

/** Tests of what an operator does, each in an organization of its own. */
abstract class OperatorTest extends UiTest {

  protected Made org;

  @BeforeAll
  void signIn() {
    browser.allowClipboard();
    signInAsOperator();
  }

  @BeforeEach
  void newOrg() {
    org = world.org();
  }
}
