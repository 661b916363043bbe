package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.UsersApi;
import com.influxdb.client.domain.User;
import com.influxdb.exceptions.UnauthorizedException;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;

/** The Java client in its session mode. */
class JavaClientSessionST extends JavaClient {

  @Test
  void signsInWithAPasswordUsesTheSessionAndSignsOut() {
    User user = user();
    users.updateUserPassword(user, "", "a-password-1");
    InfluxDBClient session =
        InfluxDBClientFactory.create(
            InfluxDBClientOptions.builder()
                .url(instance().url().toString())
                .authenticate(user.getName(), "a-password-1".toCharArray())
                .build());
    UsersApi mine = session.getUsersApi();

    assertThat(mine.me().getId()).isEqualTo(user.getId());
    mine.meUpdatePassword("a-password-1", "a-password-2");
    mine.updateUserPassword(user, "a-password-2", "a-password-3");
    assertThat(mine.me().getId()).isEqualTo(user.getId());
    session.close();
    assertThatThrownBy(mine::me)
        .isInstanceOf(UnauthorizedException.class)
        .hasMessage("HTTP status code: 401; Message: unauthorized access");
    assertThat(new Fixtures(operator()).signIn(user.getName(), "a-password-3")).isNotEmpty();
  }

  @Test
  void wrongPasswordLeavesTheClientWithoutASession() {
    InfluxDBClient session =
        InfluxDBClientFactory.create(
            InfluxDBClientOptions.builder()
                .url(instance().url().toString())
                .authenticate(OPERATOR, "not-the-password".toCharArray())
                .build());

    assertThatThrownBy(() -> session.getUsersApi().me()).isInstanceOf(UnauthorizedException.class);
  }
}
