/** Who may do what, and that nobody gives away more than they hold. */
package org.warder.system.privileges;
