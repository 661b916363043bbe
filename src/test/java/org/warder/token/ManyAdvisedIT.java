package org.warder.token;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The same advice where it may be for many tokens, which are not looked up first. */
@ArquillianTest
class ManyAdvisedIT extends AdviceIT {

  @Inject private ManyUsageRows rows;

  @BeforeEach
  void addRows() {
    rows.add();
  }

  @AfterEach
  void removeRows() {
    rows.remove();
  }
}
