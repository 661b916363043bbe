/** Tables over the database: a page of rows at a time, their state in the address of the page. */
package org.warder.ui.table;
