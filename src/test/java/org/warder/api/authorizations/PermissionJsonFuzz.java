package org.warder.api.authorizations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.warder.api.errors.ApiError;
import org.warder.api.errors.RequestException;
import org.warder.api.json.Json;
import org.warder.api.json.JsonBody;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.token.NewToken;
import org.warder.token.PermissionConverter;
import org.warder.token.RequestedPermission;

/**
 * The body that creates a token: it is refused as the client's fault, or what it asks for is the
 * same once it has been stored, shown, and sent again.
 */
public final class PermissionJsonFuzz {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** What such a body can be refused as: nothing of 5xx. */
  private static final Set<ErrorCode> REFUSALS =
      EnumSet.of(
          ErrorCode.INVALID,
          ErrorCode.NOT_FOUND,
          ErrorCode.UNPROCESSABLE_ENTITY,
          ErrorCode.EMPTY_VALUE,
          ErrorCode.REQUEST_TOO_LARGE);

  private PermissionJsonFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    NewToken token;
    try {
      token = JsonBody.read(input, CreateAuthorizationRequest.class, "").toNewToken(NOW);
    } catch (RequestException e) {
      check(ApiError.of(e));
      return;
    } catch (ServiceException e) {
      check(ApiError.of(e));
      return;
    }
    List<Permission> asked =
        token.permissions().stream().map(PermissionJsonFuzz::withoutNames).toList();
    PermissionConverter column = new PermissionConverter();
    PermissionSet stored =
        column.convertToEntityAttribute(column.convertToDatabaseColumn(new PermissionSet(asked)));
    assertThat(stored.permissions()).isEqualTo(asked);

    byte[] shown =
        Json.mapper().writeValueAsBytes(asked.stream().map(PermissionResponse::of).toList());
    ObjectNode again = JsonNodeFactory.instance.objectNode().put("orgID", "00000000000000a1");
    again.set("permissions", Json.mapper().readTree(shown));
    NewToken clone =
        JsonBody.read(Json.mapper().writeValueAsBytes(again), CreateAuthorizationRequest.class, "")
            .toNewToken(NOW);
    assertThat(clone.permissions().stream().map(PermissionJsonFuzz::withoutNames)).isEqualTo(asked);
  }

  private static void check(ApiError error) {
    assertThat(error.code()).isIn(REFUSALS);
    assertThat(error.message()).isNotBlank().doesNotContain("\n", "Exception", "org.warder");
  }

  private static Permission withoutNames(RequestedPermission requested) {
    return new Permission(
        requested.action(), new Resource(requested.type(), requested.orgId(), requested.id()));
  }
}
