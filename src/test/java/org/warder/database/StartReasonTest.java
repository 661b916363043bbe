package org.warder.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a database that a server cannot use at its start. */
class StartReasonTest {

  private static final String URL = "jdbc:postgresql://db/warder?user=warder&password=hidden";

  @Test
  void theReasonIsWhatWasTheMatterFirst() {
    SQLException derby = new SQLException("Failed to start database, see the next", "XJ040");
    derby.setNextException(new SQLException("Another instance of Derby has it", "XSDB6"));

    assertThat(reason(new IllegalStateException("wrapped", derby)))
        .isEqualTo("Another instance of Derby has it");
    assertThat(reason(new SQLException("No connection.", "08001", new UnknownHostException("db"))))
        .isEqualTo("No connection. (UnknownHostException: db)");
    assertThat(reason(new IllegalStateException("a defect"))).isEqualTo("a defect");
  }

  @Test
  void theReasonIsOneLineWithoutAPassword() {
    assertThat(reason(new SQLException("Unable to parse " + URL + "\n  at all")))
        .isEqualTo("Unable to parse DB_URL at all");
    assertThat(reason(new SQLException("no option: ssl=x&password=hidden&a=b")))
        .isEqualTo("no option: ssl=x&password=...&a=b");
    assertThat(reason(new SQLException("Not found. DSRA0010E: SQL State = XJ004")))
        .isEqualTo("Not found.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "53300, true",
    "57P03, true",
    "28P01, false",
    "3D000, false",
    "22023, false",
    "08006, false",
    "XJ004, false"
  })
  void whatIsAwayMayComeBackWithoutAnotherSetting(String state, boolean away) {
    assertThat(StartReason.isAway(new IllegalStateException(new SQLException("", state))))
        .isEqualTo(away);
  }

  @Test
  void whoCannotBeReachedIsAway() {
    assertThat(List.of(new ConnectException(), new UnknownHostException(), new EOFException()))
        .allMatch(cause -> StartReason.isAway(new SQLException("", "08001", cause)));
    assertThat(StartReason.isAway(new SQLException("", "08006", new SSLException("")))).isFalse();
  }

  @Test
  void theMistakeNamesTheSettingsThatAreToBeMended() {
    assertThat(StartReason.mistake(new SQLException("", "28P01")))
        .startsWith("DB_USER and DB_PASSWORD must be");
    assertThat(StartReason.mistake(new SQLException("", "3D000"))).startsWith("DB_URL must name");
    assertThat(StartReason.mistake(new SQLException(""))).startsWith("DB_URL must name");
  }

  private static String reason(Exception thrown) {
    return StartReason.of(thrown, URL);
  }
}
