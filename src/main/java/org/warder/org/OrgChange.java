package org.warder.org;

/**
 * What shall be different about an organization; null keeps what is.
 *
 * @param name the new name
 * @param description the new description
 */
public record OrgChange(String name, String description) {}
