package org.warder.cli.org;

import org.warder.cli.command.GroupHelp;
import picocli.CommandLine.Command;

/** The group of commands for organizations. */
@Command(
    name = "org",
    aliases = "organization",
    description = "Manage organizations",
    subcommands = {
      OrgCreate.class,
      OrgList.class,
      OrgUpdate.class,
      OrgDelete.class,
      MembersCommand.class
    })
public final class OrgCommand extends GroupHelp {}
