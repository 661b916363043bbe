package org.warder.cli.user;

import org.warder.cli.command.GroupHelp;
import picocli.CommandLine.Command;

/** The group of commands for users. */
@Command(
    name = "user",
    description = "Manage users",
    subcommands = {
      UserCreate.class,
      UserList.class,
      UserUpdate.class,
      UserDelete.class,
      UserPassword.class
    })
public final class UserCommand extends GroupHelp {}
