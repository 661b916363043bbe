package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.domain.HealthCheck;
import com.influxdb.client.domain.Ready;
import com.influxdb.client.domain.Routes;
import com.influxdb.client.service.RoutesService;
import com.influxdb.exceptions.UnauthorizedException;
import com.influxdb.exceptions.UnprocessableEntityException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the Java client asks of the server itself. */
class JavaClientServerST extends JavaClient {

  @Test
  void asksTheServerHowItIs() {
    HealthCheck health = health();
    Ready ready = client.ready();

    assertThat(health.getStatus()).isEqualTo(HealthCheck.StatusEnum.PASS);
    assertThat(health.getName()).isEqualTo("influxdb");
    assertThat(health.getMessage()).isEqualTo("ready for queries and writes");
    assertThat(client.ping()).isTrue();
    assertThat(client.version()).startsWith("v2.");
    assertThat(ready.getStatus()).isEqualTo(Ready.StatusEnum.READY);
    assertThat(ready.getStarted().toInstant()).isBefore(Instant.now());
    assertThat(ready.getUp()).isNotBlank();
    assertThat(client.isOnboardingAllowed()).isFalse();
  }

  @SuppressWarnings("deprecation")
  private HealthCheck health() {
    return client.health();
  }

  @Test
  void asksForTheRoutes() throws Exception {
    Routes routes = client.getService(RoutesService.class).getRoutes(null).execute().body();

    assertThat(routes).isNotNull();
    assertThat(routes.getAuthorizations()).hasToString("/api/v2/authorizations");
    assertThat(routes.getBuckets()).hasToString("/api/v2/buckets");
    assertThat(routes.getDashboards()).hasToString("/api/v2/dashboards");
    assertThat(routes.getExternal().getStatusFeed())
        .hasToString("https://www.influxdata.com/feed/json");
    assertThat(routes.getMe()).hasToString("/api/v2/me");
    assertThat(routes.getOrgs()).hasToString("/api/v2/orgs");
    assertThat(routes.getQuery().getSelf()).hasToString("/api/v2/query");
    assertThat(routes.getQuery().getSuggestions()).hasToString("/api/v2/query/suggestions");
    assertThat(routes.getSetup()).hasToString("/api/v2/setup");
    assertThat(routes.getSignin()).hasToString("/api/v2/signin");
    assertThat(routes.getSignout()).hasToString("/api/v2/signout");
    assertThat(routes.getSystem().getHealth()).hasToString("/health");
    assertThat(routes.getSystem().getMetrics()).hasToString("/metrics");
    assertThat(routes.getTelegrafs()).hasToString("/api/v2/telegrafs");
    assertThat(routes.getUsers()).hasToString("/api/v2/users");
    assertThat(routes.getWrite()).hasToString("/api/v2/write");
  }

  @Test
  void onboardsOnlyOnce() {
    assertThatThrownBy(
            () ->
                InfluxDBClientFactory.onBoarding(
                    instance().url().toString(), "u", "a-password-1", "o", "b"))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessage("HTTP status code: 422; Message: onboarding has already been completed");
    assertThat(InfluxDBClientFactory.create(instance().url().toString()).isOnboardingAllowed())
        .isFalse();
  }

  @Test
  void clientWithAnUnknownTokenIsRefused() {
    try (InfluxDBClient stranger = client("no-such-token")) {
      assertThatThrownBy(() -> stranger.getAuthorizationsApi().findAuthorizations())
          .isInstanceOf(UnauthorizedException.class)
          .hasMessage("HTTP status code: 401; Message: unauthorized access");
      assertThat(stranger.ping()).isTrue();
    }
  }
}
