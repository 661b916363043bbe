/** Lists: filters, order, pages, links. */
package org.warder.system.lists;
