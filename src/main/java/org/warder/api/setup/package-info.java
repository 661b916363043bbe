/** {@code /api/v2/setup}: first-run onboarding, S1 and S2 of the wire contract §8. */
package org.warder.api.setup;
