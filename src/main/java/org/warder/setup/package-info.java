/**
 * First-run onboarding: the first user, organization, bucket and the operator token, all or
 * nothing, once (wire contract §8 S1, S2).
 */
package org.warder.setup;
