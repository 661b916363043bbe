package org.warder.token;

import java.util.Optional;
import org.warder.id.Id;
import org.warder.permission.Resource;

/** What there is, for permissions that name or identify it; no permission is asked for. */
interface KnownResources {

  /**
   * The organization of that name.
   *
   * @throws org.warder.error.ServiceException {@code not found} if there is none
   */
  Id orgByName(String name);

  /**
   * The user of that name.
   *
   * @throws org.warder.error.ServiceException {@code not found} if there is none
   */
  Id userByName(String name);

  /**
   * The bucket of that name in an organization.
   *
   * @throws org.warder.error.ServiceException {@code not found} if there is none
   */
  Id bucketByName(Id orgId, String name);

  /**
   * The organization in which a single bucket, Telegraf configuration or token is.
   *
   * @return empty if it does not exist, or is of another type
   */
  Optional<Id> home(Resource resource);
}
