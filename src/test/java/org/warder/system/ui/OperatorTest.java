package org.warder.system.ui;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.warder.system.Fixtures.Made;

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
    org = fixtures.org();
  }
}
