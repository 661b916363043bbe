/**
 * The operators' pages: one bean a page, one package an area. A page is markup, its bean turns
 * clicks into one call of a service and a message; no rule lives here, so REST and pages cannot
 * disagree.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The HTTP session keeps the id of the user and nothing else. {@link
 *       org.warder.ui.signin.PageFilter} makes the caller from it on every request, so a right that
 *       is lost counts at the next click.
 *   <li>PrimeFaces gives tables, Ajax, toasts and the nonces of the Content-Security-Policy. Menus
 *       and dialogs are the browser's own ({@code popover}, {@code <dialog>}): they keep the focus,
 *       close on Escape and give the focus back without a script. Check boxes are the browser's own
 *       too, since these have a third state that assistive technology knows.
 *   <li>The theme of PrimeFaces is {@code none}: its themes have colours written into each rule and
 *       follow no variable. The few widgets in use take the values of {@code look.css}, where each
 *       colour names its light and its dark form.
 *   <li>The value of a new token is in one response. The bean that carries it lives for that
 *       request.
 * </ul>
 */
package org.warder.ui;
