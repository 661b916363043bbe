package org.warder.api.lists;

/** Where a list is. */
public record SelfLink(String self) {}
