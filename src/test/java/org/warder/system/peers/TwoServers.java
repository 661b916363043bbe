package org.warder.system.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.TokenEnd;
import org.warder.system.TokenLoss;
import org.warder.system.peers.DatabaseProxy.Fault;

/**
 * What is taken from a token at one server is refused by the other, also where that one hears
 * nothing. {@code -Dwarder.peer-changes=2000} makes as many changes.
 */
class TwoServers {

  private static final int CHANGES = Integer.getInteger("warder.peer-changes", 200);
  private static final Duration USUAL = Duration.ofMillis(250);
  private static final Duration AT_WORST = Duration.ofSeconds(2);
  private static final Duration LIFETIME = Duration.ofSeconds(4);

  private final Http here = Peers.operatorAt(Peers.first());
  private final Http there = Peers.operatorAt(Peers.second());

  @AfterEach
  void heal() {
    Peers.proxy().meet(Fault.NONE);
    awaitMemory();
  }

  @Test
  void whatIsTakenFromATokenIsRefusedByTheOtherServer() {
    Delays delays = new Delays();
    for (int i = 0; i < CHANGES; i++) {
      delays.add(delayOf(TokenLoss.values()[i % TokenLoss.values().length]));
    }
    System.out.println("Refused by another server: " + delays);
    assertThat(delays.percentile(99)).isLessThan(USUAL);
    assertThat(delays.worst()).isLessThan(AT_WORST);
  }

  @Test
  void alsoWhereTheConnectionForNotificationsIsCut() {
    assertRefusedDespite(Fault.CUT);
  }

  @Test
  void alsoWhereItSwallowsWhatItIsGiven() {
    assertRefusedDespite(Fault.SWALLOWED);
  }

  private void assertRefusedDespite(Fault fault) {
    Delays delays = new Delays();
    for (TokenLoss loss : TokenLoss.values()) {
      Peers.proxy().meet(Fault.NONE);
      awaitMemory();
      Token token = new Token();
      Peers.proxy().meet(fault);
      delays.add(token.delayOf(loss));
      // It goes on without memory.
      delays.add(delayOf(loss));
    }
    System.out.println("Refused by another server that hears nothing, " + fault + ": " + delays);
    assertThat(delays.worst()).isLessThan(AT_WORST);
  }

  /** Nothing has to be told: the other server knows the end, too. */
  @Test
  void tokenEndsOnTimeAtTheOtherServer() {
    String org = Peers.instance().orgId();
    Instant end = Instant.now().plus(LIFETIME);
    String secret =
        here.post(
                "/api/v2/authorizations",
                "{\"orgID\": \"%s\", \"permissions\": %s, \"expiresAt\": \"%s\"}"
                    .formatted(org, Fixtures.permissions("read:orgs/" + org), end))
            .text("token");

    assertThat(TokenEnd.await(there.withToken(secret), "/api/v2/orgs", end).text("message"))
        .isEqualTo("token is expired");
  }

  @Test
  void whatIsRenamedIsKnownToTheOtherServerByItsNewName() {
    Made bucket = new Fixtures(here).bucket(Peers.instance().orgId());
    String name = bucket.name() + " + * ü%";
    IssuedToken token =
        new Fixtures(here)
            .token(
                Peers.instance().orgId(),
                Peers.instance().userId(),
                "read:orgs/" + Peers.instance().orgId() + "/buckets/" + bucket.id());
    String path = "/api/v2/authorizations/" + token.id();
    assertThat(there.get(path).body()).contains(bucket.name());

    assertThat(
            here.patch("/api/v2/buckets/" + bucket.id(), "{\"name\": \"" + name + "\"}").status())
        .isEqualTo(200);

    Peers.await("the new name", () -> there.get(path).body().contains(name));
  }

  @Test
  void lastUseThatOneServerHasWrittenIsShownByTheOther() {
    String org = Peers.instance().orgId();
    IssuedToken token =
        new Fixtures(here).token(org, Peers.instance().userId(), "read:orgs/" + org);
    String path = "/api/v2/authorizations/" + token.id();
    assertThat(there.get(path).json().path("lastUsedAt").isTextual()).isFalse();

    here.withToken(token.secret()).get("/api/v2/orgs");
    // Before it looks for them, the server writes what it has counted.
    here.get("/api/v2/authorizations?advice=unused");

    Peers.await("the last use", () -> there.get(path).json().path("lastUsedAt").isTextual());
  }

  /** It would change what the others do not hear of. */
  @Test
  void serverThatTakesItselfForTheOnlyOneDoesNotStart() {
    OwnServer alone = Peers.server("alone");

    assertThat(alone.startInVain()).isOne();
    assertThat(alone.messages())
        .contains("The server does not start: SERVERS must be \"several\" for each server");
  }

  private Duration delayOf(TokenLoss loss) {
    return new Token().delayOf(loss);
  }

  /** Waits until the other server answers from memory. */
  private void awaitMemory() {
    Peers.await(
        "the server hears others",
        () -> {
          there.get("/api/v2/me");
          long before = loads();
          there.get("/api/v2/me");
          return loads() == before;
        });
  }

  private static long loads() {
    return Peers.second()
        .management()
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("warder_cache_loads"))
        .filter(line -> line.contains("cache=\"tokens\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** One that both servers know. */
  private final class Token {

    private final Made owner = new Fixtures(here).user();
    private final IssuedToken issued =
        new Fixtures(here)
            .token(Peers.instance().orgId(), owner.id(), "read:orgs/" + Peers.instance().orgId());

    private Token() {
      for (int i = 0; i < 2; i++) {
        assertThat(check()).isEqualTo(200);
      }
    }

    private int check() {
      return there.withToken(issued.secret()).get("/api/v2/orgs").status();
    }

    /** How long after the response at one server the last check begins that the other accepts. */
    private Duration delayOf(TokenLoss loss) {
      assertThat(loss.make(here, issued, owner)).isBetween(200, 204);
      long end = System.nanoTime();
      long lastAccepted = end;
      long begin = end;
      for (int status = check(); status == 200; status = check()) {
        lastAccepted = begin;
        begin = System.nanoTime();
      }
      assertThat(check()).isBetween(401, 403);
      return Duration.ofNanos(lastAccepted - end);
    }
  }
}
