/** Members and owners, of organizations and of buckets, which look the same. */
package org.warder.api.members;
