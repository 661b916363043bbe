package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A server with a setting that cannot be read does not start, and says what would be right. */
class RefusedSettingsST {

  @Test
  void allThatCannotBeReadAreTold() {
    OwnServer server =
        new OwnServer("malformed-settings")
            .with("CACHED_TOKENS", "many")
            .with("GATE_CACHE_SECONDS", "-1")
            .with("MAX_REQUEST_BYTES", "3000000000")
            .with("HTTPS_ONLY", "treu")
            .with("TOKEN_LIFETIME_MAX", "90 days")
            .with("PUBLIC_URL", "tokens.example.org")
            .with("SERVERS", "several")
            .with("USAGE", "without");

    assertThat(server.startInVain()).isOne();
    assertThat(server.messages())
        .contains(
            refusal("CACHED_TOKENS must be a whole number in the digits 0 to 9, and not \"many\""),
            refusal("GATE_CACHE_SECONDS must be a whole number in the digits 0 to 9"),
            refusal("MAX_REQUEST_BYTES must be at most 2147483647, and not 3000000000"),
            refusal("HTTPS_ONLY must be true or false, and not \"treu\""),
            refusal("TOKEN_LIFETIME_MAX must be a duration such as 90d, 12h or P90D"),
            refusal("SERVERS must be one, and not \"several\", on Derby"),
            refusal("USAGE must be one of on, without-address, off, and not \"without\""),
            refusal("PUBLIC_URL must be an address such as https://tokens.example.org"))
        .doesNotContain("Exception");
  }

  @Test
  void aUsualLifetimeAboveTheGreatestIsTold() {
    OwnServer server =
        new OwnServer("lifetimes-against-each-other")
            .with("TOKEN_LIFETIME_DEFAULT", "90d")
            .with("TOKEN_LIFETIME_MAX", "30d");

    assertThat(server.startInVain()).isOne();
    assertThat(server.messages())
        .contains(refusal("TOKEN_LIFETIME_DEFAULT must not be above TOKEN_LIFETIME_MAX"));
  }

  /** Open Liberty would go on without them. */
  @Test
  void whatOpenLibertyReadsIsToldToo() {
    OwnServer server =
        new OwnServer("malformed-server-settings")
            .with("HTTP_PORT", "abc")
            .with("OPS_PORT", "90860")
            .with("HTTP_HOST", "no such host")
            .with("DB_POOL_SIZE", "1")
            .with("DB_URL", "postgresql://user:secret@host/warder");

    assertThat(server.startInVain()).isOne();
    assertThat(server.messages())
        .contains(
            refusal("HTTP_PORT must be a whole number from 1 to 65535, and not \"abc\""),
            refusal("OPS_PORT must be a whole number from 1 to 65535, and not \"90860\""),
            refusal("HTTP_HOST must be * or an address or name of this machine"),
            refusal("DB_POOL_SIZE must be a whole number from 2 to 10000, and not \"1\""),
            refusal("DB_URL must be an address that begins with jdbc:postgresql: or jdbc:derby:"));
  }

  private static String refusal(String mistake) {
    return "The server does not start: " + mistake;
  }
}
