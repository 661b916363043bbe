/** {@code /api/v2/users} (src/docs/api.md, Users). */
package org.warder.api.users;
