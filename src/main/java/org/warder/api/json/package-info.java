/**
 * JSON as InfluxDB's clients write and read it (src/docs/api.md, JSON reading rules): keys in any
 * case, the first value of a body only, tabs for indentation, and what is wrong with a body said by
 * the name of the member.
 */
package org.warder.api.json;
