package org.warder.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.net.SocketTimeoutException;
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
    "53300, DATABASE_UNREACHABLE",
    "28P01, DATABASE_UNREACHABLE",
    "25006, DATABASE_UNREACHABLE",
    "57014, DATABASE_UNREACHABLE",
    "25502, DATABASE_UNREACHABLE",
    "XSDG3, DATABASE_UNREACHABLE",
    "XSLA0, DATABASE_UNREACHABLE",
    "XJ040, DATABASE_UNREACHABLE",
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

  /** As a refusal too, in which a service that was called by another one has told it. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "40001, true",
    "40P01, true",
    "08003, true",
    "08006, true",
    "57P01, true",
    "57P02, true",
    "40XL1, false",
    "55P03, false",
    "08001, false",
    "57P03, false",
    "08004, false"
  })
  void onlyWhatTheDatabaseHasUndoneIsDoneAgain(String state, boolean undone) {
    Throwable thrown = new PersistenceException(new SQLException("", state));

    assertThat(DatabaseErrors.isUndone(thrown)).isEqualTo(undone);
    assertThat(DatabaseErrors.refusal(thrown).map(DatabaseErrors::isUndone)).contains(undone);
  }

  /** What it has done meanwhile will be undone, but whoever asks again waits for as long again. */
  @Test
  void whatASilentDatabaseWasAskedForIsNotDoneAgain() {
    SQLException silent = new SQLException("", "08006", new SocketTimeoutException());

    assertThat(DatabaseErrors.isUndone(new PersistenceException(silent))).isFalse();
    assertThat(DatabaseErrors.refusal(silent))
        .map(ServiceException::reason)
        .contains(Reason.DATABASE_UNREACHABLE);
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
