package org.warder.cli.auth;

import org.warder.cli.command.GroupHelp;
import picocli.CommandLine.Command;

/** The group of commands for tokens. */
@Command(
    name = "auth",
    aliases = "authorization",
    description = "Manage API tokens",
    subcommands = {
      AuthCreate.class,
      AuthClone.class,
      AuthList.class,
      AuthCheck.class,
      AuthUsage.class,
      AuthDelete.class,
      AuthUpdate.class,
      AuthRotate.class,
      AuthActive.class,
      AuthInactive.class,
      AuthActivate.class,
      AuthDeactivate.class
    })
public final class AuthCommand extends GroupHelp {}
