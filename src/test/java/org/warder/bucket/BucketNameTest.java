package org.warder.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** Which names a bucket may have (src/docs/api.md, Buckets). */
class BucketNameTest {

  @Test
  void nameIsKeptAsItIs() {
    assertThat(BucketName.valid(" iot_center ")).isEqualTo(" iot_center ");
  }

  @ParameterizedTest
  @CsvSource({
    "'', BUCKET_NAME_MISSING",
    ", BUCKET_NAME_MISSING",
    "_tasks, BUCKET_NAME_WITH_UNDERSCORE",
    "'a\"b', BUCKET_NAME_WITH_QUOTE",
  })
  void nameThatNoBucketOfUsersHasIsRefused(String name, Reason reason) {
    assertThatThrownBy(() -> BucketName.valid(name))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
