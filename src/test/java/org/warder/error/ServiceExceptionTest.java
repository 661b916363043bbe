package org.warder.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceExceptionTest {

  @Test
  void costsNoStackTrace() {
    assertThat(new ServiceException(Reason.TOKEN_NOT_FOUND).getStackTrace()).isEmpty();
  }

  @Test
  void tellsWhatCausedIt() {
    Exception cause = new IllegalStateException("x");

    ServiceException because = ServiceException.because(cause, Reason.TOKEN_NOT_FOUND);

    assertThat(because).hasCause(cause);
    assertThat(because.getStackTrace()).isEmpty();
    assertThat(because.getCause().getStackTrace()).isNotEmpty();
  }
}
