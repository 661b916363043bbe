package org.warder.usage;

import java.time.Instant;

/**
 * The last use of a value.
 *
 * @param at when it was
 * @param address the address of the client; null where it is not kept
 */
public record ValueUse(Instant at, String address) {}
