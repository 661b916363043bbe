/**
 * What OAuth says of tokens that are there already: introspection (RFC 7662), revocation (RFC 7009)
 * and the metadata that names both (RFC 8414). See src/docs/api.md, OAuth.
 *
 * <p>Servlets and no part of the JAX-RS application, which is below {@code /api/v2}: paths, bodies
 * and errors are OAuth's here.
 */
package org.warder.api.oauth;
