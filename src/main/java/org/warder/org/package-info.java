/**
 * Organizations, and who is member or owner of them. A membership is where a user's permissions
 * come from in a session (src/docs/api.md, Memberships).
 *
 * <p>Whoever creates an organization owns it. {@link org.warder.org.OrgCreated} tells the features
 * that keep something in every organization, {@link org.warder.org.OrgDeleted} those that must
 * remove it.
 */
package org.warder.org;
