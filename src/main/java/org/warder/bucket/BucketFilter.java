package org.warder.bucket;

import org.warder.id.Id;

/**
 * Which buckets a list is about; null leaves a member out.
 *
 * @param orgId those of an organization; they come in the order of their names, else of their ids
 * @param name those of exactly this name
 */
public record BucketFilter(Id orgId, String name) {}
