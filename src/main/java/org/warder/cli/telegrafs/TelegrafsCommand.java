package org.warder.cli.telegrafs;

import picocli.CommandLine.Command;

/** {@code warder telegrafs}, which lists. */
@Command(
    name = "telegrafs",
    description = "List Telegraf configurations",
    subcommands = TelegrafsList.class)
public final class TelegrafsCommand extends TelegrafsListing {}
