package org.warder.usage;

import java.util.Set;
import org.warder.id.Id;

/**
 * Uses are being written, by the current transaction.
 *
 * @param tokens that were used
 */
public record UsesWritten(Set<Id> tokens) {}
