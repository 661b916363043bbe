/**
 * Who is calling, and the rule that no service method runs without a decision on it
 * (src/docs/architecture.md, No method without a decision).
 *
 * <p>A service class is {@link org.warder.security.Secured}; each public method names its
 * permission with {@link org.warder.security.RequiresPermission}, or says with {@code @PermitAll}
 * that nothing is to be decided. No value means denied. Where existence comes before permission
 * (src/docs/api.md, Order of checks), or rows left out instead of a refusal, the method itself asks
 * the {@link org.warder.security.Caller}; a method that returns without having asked is rolled back
 * as an internal error, so none can forget.
 *
 * <p>Knows permissions, errors and ids only: how callers prove who they are is the business of
 * {@code access}.
 */
package org.warder.security;
