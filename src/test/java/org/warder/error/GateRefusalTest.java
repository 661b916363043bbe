package org.warder.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateRefusalTest {

  @Test
  void messageNamesWhatItIsAbout() {
    assertThat(GateRefusal.of(GateReason.PARAMETER_MISSING, "db").message())
        .isEqualTo("the parameter db is missing");
    assertThat(GateRefusal.of(GateReason.ONE_OF_TWO, "bucket", "bucketID").message())
        .isEqualTo("only one of bucket and bucketID may be");
    assertThat(GateRefusal.of(GateReason.NO_ROUTE).message())
        .isEqualTo("no route allows this request");
  }
}
