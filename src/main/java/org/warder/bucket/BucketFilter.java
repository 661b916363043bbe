package org.warder.bucket;

import org.warder.id.Id;

/**
 * Which buckets a list is about; null leaves a member out.
 *
 * @param id one bucket: nothing else counts then
 * @param orgId those of an organization; they come in the order of their names, else of their ids
 * @param org the organization's name, which counts where {@code orgId} is null
 * @param name those of exactly this name
 */
public record BucketFilter(Id id, Id orgId, String org, String name) {

  /** All buckets of an organization. */
  public static BucketFilter in(Id orgId) {
    return new BucketFilter(null, orgId, null, null);
  }
}
