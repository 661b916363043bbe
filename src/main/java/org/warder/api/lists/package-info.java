/**
 * Lists as they are sent: ids first, rows in pieces, and only so many long ones at once
 * (src/docs/api.md, Paging).
 */
package org.warder.api.lists;
