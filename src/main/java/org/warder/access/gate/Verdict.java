package org.warder.access.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.warder.permission.Permission;

/** What the gate says of a request. */
public sealed interface Verdict {

  /**
   * It may be made.
   *
   * @param by who makes it; empty where nobody was asked
   * @param authorization what the backend gets in the place of the client's {@code Authorization};
   *     empty for nothing
   */
  record Allowed(Optional<Identity> by, Optional<String> authorization) implements Verdict {}

  /**
   * Who makes a request.
   *
   * @param tokenId the id of the token
   * @param user the name of its owner
   * @param org the name of its organization; empty if there is none any more
   * @param permission the permission that allows it; empty where none is asked for
   * @param endsAt from when on the value that they show is refused; empty for never
   */
  record Identity(
      String tokenId,
      String user,
      String org,
      Optional<Permission> permission,
      Optional<Instant> endsAt) {}

  /** It says nothing clear, or nobody may make it. */
  record NoRoute(String message) implements Verdict {}

  /** It shows no token that works. */
  record NoCredential(String message) implements Verdict {}

  /**
   * Its token may not do that.
   *
   * @param missing the permission that it lacks; empty if no permission would do
   */
  record NotEnough(Optional<Permission> missing, String message) implements Verdict {}

  /** Nobody knows now. */
  record Unknown(Duration retryAfter) implements Verdict {}
}
