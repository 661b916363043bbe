/**
 * What commands have in common as classes: {@link org.warder.cli.base.ApiCommand} connects, {@link
 * org.warder.cli.base.PrintingCommand} prints. What goes wrong is a {@link
 * org.warder.cli.command.CommandFailure}, which the process shows and no command catches.
 */
package org.warder.cli.base;
