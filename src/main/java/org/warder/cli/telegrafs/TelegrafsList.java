package org.warder.cli.telegrafs;

import picocli.CommandLine.Command;

/** {@code warder telegrafs list}, for those who expect the verb. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List Telegraf configurations")
public final class TelegrafsList extends TelegrafsListing {}
