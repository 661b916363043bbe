/** {@code /api/v2/telegrafs}: T1 to T5 of the wire contract §16. */
package org.warder.api.telegrafs;
