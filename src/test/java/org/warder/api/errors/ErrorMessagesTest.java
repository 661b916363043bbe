package org.warder.api.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.error.ErrorCode;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

class ErrorMessagesTest {

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasASentenceInWhichNoPlaceIsLeftEmpty(Reason reason) {
    String message = ErrorMessages.of(new ServiceException(reason, "one", "two", "three"));

    assertThat(message).isNotBlank().doesNotContain("{", "}");
  }

  @Test
  void valuesAreTakenAsTheyAre() {
    ServiceException refused = new ServiceException(Reason.BUCKET_NAME_TAKEN, "it's {0}");

    assertThat(ErrorMessages.of(refused)).isEqualTo("bucket with name it's {0} already exists");
  }

  @Test
  void whatPassesSaysWhenToTryAgain() {
    Duration wait = Duration.ofSeconds(7);
    ServiceException refused = ServiceException.retryLater(wait, Reason.TOO_MANY_SIGN_INS, 7);

    assertThat(ApiError.of(refused).retryAfter()).isEqualTo(wait);
    assertThat(new ApiError(ErrorCode.UNAVAILABLE, "busy").retryAfter()).isPositive();
    assertThat(new ApiError(ErrorCode.NOT_FOUND, "none").retryAfter()).isNull();
  }
}
