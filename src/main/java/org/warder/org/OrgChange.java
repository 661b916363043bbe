package org.warder.org;

/**
 * What shall be different about an organization; null keeps what is.
 *
 * @param name the new name
 * @param description the new description
 * @param tokenLifetimeMaxSeconds the greatest lifetime of its tokens in seconds, as text; 0 for
 *     none
 */
public record OrgChange(String name, String description, String tokenLifetimeMaxSeconds) {

  /** Another name and description. */
  public OrgChange(String name, String description) {
    this(name, description, null);
  }
}
