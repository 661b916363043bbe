package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.warder.bucket.KnownBucket;
import org.warder.bucket.KnownBuckets;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDirectory;
import org.warder.permission.Resource;
import org.warder.telegraf.KnownTelegraf;
import org.warder.telegraf.KnownTelegrafs;
import org.warder.user.UserDirectory;

/** What the database has. */
@Dependent
class StoredResources implements KnownResources {

  private final TokenRepository tokens;
  private final UserDirectory users;
  private final OrgDirectory orgs;
  private final KnownBuckets buckets;
  private final KnownTelegrafs telegrafs;

  @Inject
  StoredResources(
      TokenRepository tokens,
      UserDirectory users,
      OrgDirectory orgs,
      KnownBuckets buckets,
      KnownTelegrafs telegrafs) {
    this.tokens = tokens;
    this.users = users;
    this.orgs = orgs;
    this.buckets = buckets;
    this.telegrafs = telegrafs;
  }

  @Override
  public Id orgByName(String name) {
    return orgs.getByName(name).id();
  }

  @Override
  public Id userByName(String name) {
    return users.getByName(name).id();
  }

  @Override
  public Id bucketByName(Id orgId, String name) {
    return buckets
        .findByName(orgId, name)
        .orElseThrow(() -> new ServiceException(Reason.BUCKET_NAME_NOT_FOUND, name));
  }

  @Override
  public Optional<Id> home(Resource resource) {
    return switch (resource.type()) {
      case BUCKETS -> buckets.find(resource.id()).map(KnownBucket::orgId);
      case TELEGRAFS -> telegrafs.find(resource.id()).map(KnownTelegraf::orgId);
      case AUTHORIZATIONS -> tokens.find(resource.id()).map(Token::orgId);
      default -> Optional.empty();
    };
  }
}
