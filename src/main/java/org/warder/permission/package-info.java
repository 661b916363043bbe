/**
 * The permission algebra, the heart of Warder (src/docs/api.md, Permissions): what a token may do,
 * whether one permission satisfies another, and which sets of permissions have a name.
 *
 * <p>Plain Java without a framework, so that each rule is tested in milliseconds. The text form of
 * a {@link org.warder.permission.Permission} is that of error messages, and the form in which
 * tokens store what they may do.
 */
package org.warder.permission;
