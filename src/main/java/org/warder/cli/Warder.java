package org.warder.cli;

import org.warder.cli.auth.AuthCommand;
import org.warder.cli.bucket.BucketCommand;
import org.warder.cli.command.GroupHelp;
import org.warder.cli.completion.CompletionCommand;
import org.warder.cli.config.ConfigCommand;
import org.warder.cli.org.OrgCommand;
import org.warder.cli.ping.PingCommand;
import org.warder.cli.setup.SetupCommand;
import org.warder.cli.telegrafs.TelegrafsCommand;
import org.warder.cli.user.UserCommand;
import org.warder.cli.version.VersionCommand;
import picocli.CommandLine.Command;

/** The command {@code warder}, which holds all others. */
@Command(
    name = "warder",
    description = "Issues scoped API tokens",
    subcommands = {
      AuthCommand.class,
      UserCommand.class,
      OrgCommand.class,
      BucketCommand.class,
      TelegrafsCommand.class,
      SetupCommand.class,
      ConfigCommand.class,
      PingCommand.class,
      VersionCommand.class,
      CompletionCommand.class
    })
final class Warder extends GroupHelp {}
