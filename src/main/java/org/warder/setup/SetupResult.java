package org.warder.setup;

import org.warder.bucket.Bucket;
import org.warder.org.Org;
import org.warder.token.IssuedToken;
import org.warder.user.User;

/**
 * What setup made.
 *
 * @param user the first user
 * @param org the first organization
 * @param bucket the first bucket
 * @param token the operator token, with its value
 */
public record SetupResult(User user, Org org, Bucket bucket, IssuedToken token) {}
