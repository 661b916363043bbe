/** What several resources read from a path or a query: ids and the page of a list. */
package org.warder.api.params;
