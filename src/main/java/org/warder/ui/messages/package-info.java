/**
 * What pages tell a person: what was done, what was refused and what went wrong, and the questions
 * before something is done.
 */
package org.warder.ui.messages;
