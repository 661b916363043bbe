/** {@code /api/v2/signin} and {@code /api/v2/signout}: S3 and S4 of the wire contract §8. */
package org.warder.api.sessions;
