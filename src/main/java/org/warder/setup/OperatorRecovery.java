package org.warder.setup;

import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.database.Transaction;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Caller;
import org.warder.token.Expiry;
import org.warder.token.IssuedToken;
import org.warder.token.TokenService;
import org.warder.user.NewUser;
import org.warder.user.User;
import org.warder.user.UserService;

/**
 * Makes an operator with a token where all tokens and passwords of operators are lost, for whoever
 * may write into the server's data: they could as well change its database. A file there asks for
 * it at the next start, and another one gets the token (src/docs/operations.md, When every operator
 * token is lost).
 */
@Startup
@Singleton
@DependsOn({"SchemaMigration", "Channel"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OperatorRecovery {

  static final String REQUEST = "recover";
  static final String RESULT = "recovered-token";

  private static final Logger LOG = System.getLogger(OperatorRecovery.class.getName());

  private static final FileAttribute<?> FOR_THE_SERVER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** Long enough to make another token. */
  private static final Duration LIFETIME = Duration.ofHours(1);

  @Inject
  @ConfigProperty(name = "DATA_DIR")
  private String dataDir;

  @Inject private SetupService setup;
  @Inject private UserService users;
  @Inject private OrgService orgs;
  @Inject private TokenService tokens;
  @Inject private Transaction transaction;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @PostConstruct
  void start() {
    recover(Path.of(dataDir));
  }

  /** Looks for the file that asks for an operator, and makes one if it is there. */
  public void recover(Path folder) {
    Path request = folder.resolve(REQUEST);
    if (!Files.exists(request)) {
      return;
    }
    try {
      if (setup.isAllowed()) {
        LOG.log(Level.WARNING, "{0} asks for an operator token, but setup is still open.", request);
      } else {
        makeOperator(folder.resolve(RESULT), request);
      }
      Files.delete(request);
    } catch (IOException | UncheckedIOException | ServiceException e) {
      LOG.log(Level.ERROR, "{0} asks for an operator token: {1}", request, e.toString());
    }
  }

  private void makeOperator(Path result, Path request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    IssuedToken token;
    try {
      token = transaction.call(() -> makeOperator("recovery " + now, now.plus(LIFETIME), result));
    } catch (RuntimeException e) {
      // Empty, or the token of an operator who has been undone.
      result.toFile().delete();
      throw e;
    }
    LOG.log(
        Level.WARNING,
        "Because of {0} the operator \"recovery {1}\" has been made, with token {2} in {3}, until {4}."
            + " If nobody on this machine asked for it, delete the user.",
        request,
        now,
        token.token().id(),
        result,
        now.plus(LIFETIME));
  }

  private static Authentication recovery(Id userId) {
    return new Authentication(
        Authentication.Method.RECOVERY, userId, PermissionSet.instanceOwner());
  }

  /** Writes the token before the commit: an operator whose token nobody has would be of no use. */
  private IssuedToken makeOperator(String name, Instant end, Path result) {
    IssuedToken token = makeOperator(name, end);
    try {
      Files.deleteIfExists(result);
      Files.createFile(result, FOR_THE_SERVER_ALONE);
      Files.writeString(result, token.secret().reveal() + "\n", WRITE, SYNC);
      return token;
    } catch (IOException e) {
      throw new UncheckedIOException(result + " must be a file that the server can write", e);
    }
  }

  private IssuedToken makeOperator(String name, Instant end) {
    User user =
        caller.as(
            recovery(Id.next()),
            () -> {
              User made = users.create(NewUser.named(name));
              users.makeInstanceOwner(made.id());
              return made;
            });
    return caller.as(
        recovery(user.id()),
        () -> {
          List<Id> first = orgs.listIds(null, new Page(1, 0, null, false));
          Id org = first.isEmpty() ? orgs.create(new NewOrg(name, null)).id() : first.get(0);
          return tokens.create(org, SetupService.operatorToken(user).withExpiry(Expiry.at(end)));
        });
  }
}
