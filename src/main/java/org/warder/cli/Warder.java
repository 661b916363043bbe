package org.warder.cli;

import org.warder.cli.command.GroupHelp;
import picocli.CommandLine.Command;

/** The command {@code warder}; {@link CommandTree} gives it all others. */
@Command(name = "warder", description = "Issues scoped API tokens")
final class Warder extends GroupHelp {}
