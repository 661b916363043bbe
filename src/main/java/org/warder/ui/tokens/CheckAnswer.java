package org.warder.ui.tokens;

import java.io.Serializable;
import java.util.List;

/**
 * The answer to what a token may do, as its page shows it.
 *
 * @param allowed whether it may
 * @param reasons in sentences what allows it, or all that stands in the way
 */
public record CheckAnswer(boolean allowed, List<String> reasons) implements Serializable {}
