package org.warder.user;

/**
 * What shall be different about a user; null keeps what is.
 *
 * @param name the new name
 * @param status the new status
 */
public record UserChange(String name, Status status) {}
