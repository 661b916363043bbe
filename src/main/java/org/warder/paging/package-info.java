/** The part of a list that is wanted: plain Java, for adapters, services and repositories alike. */
package org.warder.paging;
