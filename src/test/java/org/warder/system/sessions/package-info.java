/** Passwords, signing in, and what sessions may do and how they end. */
package org.warder.system.sessions;
