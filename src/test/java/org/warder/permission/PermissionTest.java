package org.warder.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The table of src/docs/api.md, Permission algebra; {@code O}, {@code P} are organizations, {@code
 * X}, {@code Y} resources.
 */
class PermissionTest {

  @ParameterizedTest(name = "{0} satisfies {1}: {2}")
  @CsvSource({
    "read:buckets,         read:buckets,           true",
    "read:buckets,         read:orgs/O/buckets,    true",
    "read:buckets,         read:orgs/O/buckets/X,  true",
    "read:buckets,         read:buckets/X,         true",
    "read:orgs/O/buckets,  read:buckets,           false",
    "read:orgs/O/buckets,  read:orgs/O/buckets,    true",
    "read:orgs/O/buckets,  read:orgs/O/buckets/X,  true",
    "read:orgs/O/buckets,  read:buckets/X,         false",
    "read:orgs/O/buckets/X, read:buckets,          false",
    "read:orgs/O/buckets/X, read:orgs/O/buckets,   false",
    "read:orgs/O/buckets/X, read:orgs/O/buckets/X, true",
    "read:orgs/O/buckets/X, read:buckets/X,        true",
    "read:buckets/X,       read:buckets,           false",
    "read:buckets/X,       read:orgs/O/buckets,    false",
    "read:buckets/X,       read:orgs/O/buckets/X,  true",
    "read:buckets/X,       read:buckets/X,         true",
    // Another organization, another resource, another type, another action.
    "read:orgs/O/buckets,  read:orgs/P/buckets,    false",
    "read:orgs/O/buckets,  read:orgs/P/buckets/X,  false",
    "read:orgs/O/buckets/X, read:orgs/O/buckets/Y, false",
    "read:buckets/X,       read:buckets/Y,         false",
    "read:buckets,         read:tasks,             false",
    "write:buckets,        read:buckets,           false",
    "read:buckets,         write:buckets,          false",
    // The organization of a single resource is compared where both name one.
    "read:orgs/O/buckets/X, read:orgs/P/buckets/X, false",
    "read:orgs/O/users/X,   read:users/X,          true",
    // Instance matches everything of its action.
    "read:instance,        read:orgs/O/buckets/X,  true",
    "read:instance,        read:users,             true",
    "read:instance,        write:users,            false",
    "read:buckets,         read:instance,          false",
    // A grant on users in an organization reaches no single user.
    "read:orgs/O/users,    read:users/X,           false",
  })
  void matches(String granted, String required, boolean satisfied) {
    assertThat(permission(granted).matches(permission(required))).isEqualTo(satisfied);
  }

  @ParameterizedTest(name = "{0} includes {1}: {2}")
  @CsvSource({
    "read:buckets,          read:buckets/X,         true",
    "read:buckets,          read:orgs/O/buckets/X,  true",
    "read:orgs/O/buckets,   read:orgs/O/buckets/X,  true",
    "read:orgs/O/buckets/X, read:orgs/O/buckets/X,  true",
    "read:buckets/X,        read:orgs/O/buckets/X,  true",
    "read:buckets/X,        read:buckets/X,         true",
    "read:instance,         read:buckets,           true",
    // A single one wherever it is, is more than a single one in an organization.
    "read:orgs/O/buckets/X, read:buckets/X,         false",
    "read:orgs/O/buckets,   read:buckets/X,         false",
    "read:orgs/O/buckets/X, read:orgs/P/buckets/X,  false",
    "read:orgs/O/buckets/X, read:orgs/O/buckets,    false",
    "read:buckets,          read:instance,          false",
    "read:instance,         write:buckets,          false",
  })
  void includes(String granted, String other, boolean included) {
    assertThat(permission(granted).includes(permission(other))).isEqualTo(included);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read:authorizations",
        "write:orgs/O/notificationRules",
        "write:orgs/O/dbrp/X",
        "read:users/X",
        "read:orgs",
        "read:orgs/X",
        "read:orgs/O/orgs",
        "write:orgs/O/orgs/X"
      })
  void readsWhatItShows(String text) {
    Permission permission = permission(text);

    assertThat(Permission.parse(permission.toString())).isEqualTo(permission);
    assertThat(permission).hasToString(ids(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "read",
        "read:",
        "delete:buckets",
        "read:bucket",
        "read:BUCKETS",
        "read:users/O/tasks",
        "read:orgs/O/buckets/X/Y",
        "read:buckets/",
        "read:buckets/abc"
      })
  void refusesWhatIsNoPermission(String text) {
    assertThatThrownBy(() -> permission(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsOrganizationAndIdApart() {
    Permission inOrg = permission("read:orgs/O/orgs");
    Permission single = permission("read:orgs/X");

    assertThat(inOrg.resource().id()).isNull();
    assertThat(single.resource().orgId()).isNull();
  }

  static Permission permission(String text) {
    return Permission.parse(ids(text));
  }

  private static String ids(String text) {
    return text.replaceAll("/O\\b", "/00000000000000a1")
        .replaceAll("/P\\b", "/00000000000000a2")
        .replaceAll("/X\\b", "/00000000000000b1")
        .replaceAll("/Y\\b", "/00000000000000b2");
  }
}
