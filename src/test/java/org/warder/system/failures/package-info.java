/** What is refused, in the order of checks, as tables. */
package org.warder.system.failures;
