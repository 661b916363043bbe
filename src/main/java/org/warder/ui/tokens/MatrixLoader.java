package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.warder.access.Abilities;
import org.warder.bucket.BucketFilter;
import org.warder.bucket.BucketService;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.telegraf.TelegrafService;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.permissions.PermissionMatrix;

/** Loads what the caller can grant in the current organization. */
@RequestScoped
public class MatrixLoader {

  @Inject private CurrentOrg currentOrg;
  @Inject private BucketService buckets;
  @Inject private TelegrafService telegrafs;
  @Inject private Abilities abilities;

  /** The table of permissions with the resources that there are now. */
  PermissionMatrix load() {
    Map<Id, String> bucketNames = new LinkedHashMap<>();
    buckets
        .list(BucketFilter.in(currentOrg.id()), Page.ALL)
        .forEach(bucket -> bucketNames.put(bucket.id(), bucket.name()));
    Map<Id, String> telegrafNames = new LinkedHashMap<>();
    telegrafs
        .list(currentOrg.id(), Page.ALL)
        .forEach(telegraf -> telegrafNames.put(telegraf.id(), telegraf.name()));
    return new PermissionMatrix(
        currentOrg.id(), abilities.userId(), bucketNames, telegrafNames, abilities::mayGrant);
  }
}
