/** {@code /api/v2/users}: U1 to U8 of the wire contract §7. */
package org.warder.api.users;
