package org.warder.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

class DatabaseErrorsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "40001, CONCURRENT_CHANGE",
    "40XL1, CONCURRENT_CHANGE",
    "40P01, CONCURRENT_CHANGE",
    "55P03, CONCURRENT_CHANGE",
    "08006, DATABASE_UNREACHABLE",
    "57P01, DATABASE_UNREACHABLE",
  })
  void statesOfBothDatabasesAreRecognisedHoweverDeepTheyAre(String state, Reason reason) {
    Throwable thrown = new RuntimeException(new PersistenceException(new SQLException("", state)));

    assertThat(DatabaseErrors.refusal(thrown))
        .hasValueSatisfying(
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.retryAfter()).isPresent();
            });
  }

  @Test
  void poolWithoutAFreeConnectionIsADatabaseOutOfReach() {
    assertThat(DatabaseErrors.refusal(new SQLTransientConnectionException("none is free")))
        .map(ServiceException::reason)
        .contains(Reason.DATABASE_UNREACHABLE);
  }

  @Test
  void anythingElseIsADefect() {
    assertThat(DatabaseErrors.refusal(new SQLException("no such column", "42X04"))).isEmpty();
    assertThat(DatabaseErrors.refusal(new SQLException("no state"))).isEmpty();
    assertThat(DatabaseErrors.refusal(new IllegalStateException())).isEmpty();
  }
}
