package org.warder.api.authorizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.token.BulkResult;
import org.warder.token.BulkResult.Refusal;

class BulkResponseTest {

  @Test
  void allRefusalsAreCountedAndTheFirstHundredAreNamed() {
    ServiceException why = new ServiceException(Reason.LAST_OPERATOR_TOKEN);
    List<Refusal> refusals =
        LongStream.rangeClosed(1, 150).mapToObj(id -> new Refusal(new Id(id), why)).toList();

    BulkResponse response =
        BulkResponse.of(
            new BulkResult(160, 7, 3, refusals, 0, List.of(), Instant.EPOCH), "redacted");

    assertThat(response.refused()).isEqualTo(150);
    assertThat(response.refusals()).hasSize(100);
    assertThat(response.refusals().get(99))
        .isEqualTo(new BulkResponse.Refusal(new Id(100), "the last operator token"));
    assertThat(response.changed() + response.unchanged() + response.refused())
        .isEqualTo(response.matched());
  }
}
