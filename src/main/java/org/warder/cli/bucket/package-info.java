/** {@code warder bucket}: creates, lists, changes and deletes buckets. */
package org.warder.cli.bucket;
