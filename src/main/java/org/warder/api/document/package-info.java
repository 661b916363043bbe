/** The OpenAPI document of the API. */
package org.warder.api.document;
