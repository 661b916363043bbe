package org.warder.cli.org;

import org.warder.cli.command.GroupHelp;
import picocli.CommandLine.Command;

/** The group of commands for the members and owners of an organization. */
@Command(
    name = "members",
    description = "Manage the members and owners of an organization",
    subcommands = {MembersList.class, MembersAdd.class, MembersRemove.class})
public final class MembersCommand extends GroupHelp {}
