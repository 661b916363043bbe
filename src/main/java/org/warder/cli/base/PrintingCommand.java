package org.warder.cli.base;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.output.View;
import picocli.CommandLine.Mixin;

/** A command that calls the API and prints what it got. */
public abstract class PrintingCommand extends ApiCommand {
  @Mixin private PrintOptions print;

  /** Prints as the flags say. */
  protected final PrintOptions print() {
    return print;
  }

  /**
   * Deletes what a path names, and prints what it was.
   *
   * @param notFound what to say where it cannot be read
   * @param notDeleted what to say where it cannot be deleted
   */
  protected final void delete(
      ApiClient api, ApiPath path, View view, String notFound, String notDeleted) {
    var found = api.get(path).orFail(notFound);
    api.delete(path).orFail(notDeleted);
    print.deleted(view, found);
  }
}
