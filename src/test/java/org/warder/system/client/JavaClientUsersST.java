package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.influxdb.client.domain.User;
import com.influxdb.exceptions.BadRequestException;
import com.influxdb.exceptions.UnprocessableEntityException;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;

/** What the Java client can do with users. */
class JavaClientUsersST extends JavaClient {

  @Test
  void createsFindsUpdatesClonesAndDeletesUsers() {
    User user = users.createUser(unique("user"));

    assertThat(user.getStatus()).isEqualTo(User.StatusEnum.ACTIVE);
    assertThat(user.getLinks().getSelf()).isEqualTo("/api/v2/users/" + user.getId());
    assertThat(users.findUserByID(user.getId())).isEqualTo(user);
    user.setName(unique("renamed"));
    user.setStatus(User.StatusEnum.INACTIVE);
    User updated = users.updateUser(user);
    assertThat(updated.getName()).isEqualTo(user.getName());
    assertThat(updated.getStatus()).isEqualTo(User.StatusEnum.INACTIVE);
    User clone = users.cloneUser(unique("clone"), user);
    assertThat(clone.getId()).isNotEqualTo(user.getId());
    assertThat(users.cloneUser(unique("clone"), user.getId()).getId()).isNotEqualTo(clone.getId());
    users.deleteUser(user);
    assertNotFound(() -> users.findUserByID(user.getId()), "user not found");
    assertNotFound(() -> users.deleteUser(user.getId()), "user not found");
    assertNotFound(() -> users.updateUser(user), "user not found");
    assertNotFound(() -> users.cloneUser("n", UNKNOWN), "user not found");
  }

  @Test
  void listsUsersFromTheFirstOn() {
    assertThat(users.findUsers()).isNotEmpty();
    assertThat(users.findUsers().get(0).getName()).isEqualTo(OPERATOR);
    assertThat(users.me().getName()).isEqualTo(OPERATOR);
    assertThat(users.me().getId()).isEqualTo(instance().userId());
  }

  @Test
  void refusesANameThatIsTaken() {
    User user = user();

    assertThatThrownBy(() -> users.createUser(user.getName()))
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessage(
            "HTTP status code: 422; Message: user with name " + user.getName() + " already exists");
  }

  @Test
  void setsAPasswordWithItsToken() {
    User user = user();

    users.updateUserPassword(user, "", "a-password-1");

    assertThat(new Fixtures(operator()).signIn(user.getName(), "a-password-1")).isNotEmpty();
    assertThatThrownBy(() -> users.updateUserPassword(user.getId(), "", "short"))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("passwords must be between 8 and 72 characters long");
  }

  @Test
  void cannotChangeItsOwnPasswordBecauseTheTokenTakesThePlaceOfBasic() {
    assertThatThrownBy(() -> users.meUpdatePassword(PASSWORD, "a-password-1"))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("invalid basic auth");
  }
}
