package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketDirectory;
import org.warder.id.Id;
import org.warder.org.OrgDirectory;
import org.warder.permission.Resource;
import org.warder.telegraf.Telegraf;
import org.warder.telegraf.TelegrafDirectory;
import org.warder.user.UserDirectory;

/** What the database has. */
@Dependent
class StoredResources implements KnownResources {

  private final TokenRepository tokens;
  private final UserDirectory users;
  private final OrgDirectory orgs;
  private final BucketDirectory buckets;
  private final TelegrafDirectory telegrafs;

  @Inject
  StoredResources(
      TokenRepository tokens,
      UserDirectory users,
      OrgDirectory orgs,
      BucketDirectory buckets,
      TelegrafDirectory telegrafs) {
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
    return buckets.getByName(orgId, name).id();
  }

  @Override
  public Optional<Id> home(Resource resource) {
    return switch (resource.type()) {
      case BUCKETS -> buckets.find(resource.id()).map(Bucket::orgId);
      case TELEGRAFS -> telegrafs.find(resource.id()).map(Telegraf::orgId);
      case AUTHORIZATIONS -> tokens.find(resource.id()).map(Token::orgId);
      default -> Optional.empty();
    };
  }
}
