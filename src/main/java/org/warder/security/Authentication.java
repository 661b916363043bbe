package org.warder.security;

import java.util.Objects;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/**
 * Who makes a request, how that is known, and what they may do.
 *
 * @param method what was shown to prove it
 * @param userId the user on whose behalf the request is made
 * @param credentialId the token or the session that was shown; null where there is none
 * @param orgId the organization of the token; null for everything else
 * @param permissions what the request may do
 * @param value the value of the token that was shown; null for everything else
 */
public record Authentication(
    Method method,
    Id userId,
    Id credentialId,
    Id orgId,
    PermissionSet permissions,
    ShownValue value) {

  /** What proves who is calling. */
  public enum Method {
    /** An API token. */
    TOKEN,
    /** The session key of the API. */
    SESSION,
    /** The session of the pages. */
    PAGES,
    /** Nothing yet: the instance makes its first user. */
    SETUP,
    /** Nothing any more: the instance makes an operator where all are lost. */
    RECOVERY
  }

  public Authentication {
    Objects.requireNonNull(method);
    Objects.requireNonNull(userId);
    Objects.requireNonNull(permissions);
  }

  /** A user who has proved who they are without a credential of the API. */
  public Authentication(Method method, Id userId, PermissionSet permissions) {
    this(method, userId, null, null, permissions);
  }

  /** Somebody who shows a session, or a token by whatever value. */
  public Authentication(
      Method method, Id userId, Id credentialId, Id orgId, PermissionSet permissions) {
    this(method, userId, credentialId, orgId, permissions, null);
  }
}
