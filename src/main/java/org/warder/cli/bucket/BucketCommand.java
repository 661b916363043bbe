package org.warder.cli.bucket;

import org.warder.cli.command.GroupHelp;
import picocli.CommandLine.Command;

/** The group of commands for buckets. */
@Command(
    name = "bucket",
    description = "Manage buckets",
    subcommands = {BucketCreate.class, BucketList.class, BucketUpdate.class, BucketDelete.class})
public final class BucketCommand extends GroupHelp {}
