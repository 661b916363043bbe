package org.warder.org;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.warder.error.ServiceException;
import org.warder.id.Id;

/**
 * What other features need to know of organizations, whoever is calling: no permission is asked
 * for.
 */
@Dependent
public class OrgDirectory {

  private final OrgRepository orgs;

  @Inject
  OrgDirectory(OrgRepository orgs) {
    this.orgs = orgs;
  }

  /**
   * The organization of that id, which stays until the transaction ends. Who puts something into
   * it, or takes something out, does this before anything else.
   */
  public Optional<Org> lock(Id id) {
    return orgs.lock(id);
  }

  /**
   * The organization of that name.
   *
   * @throws ServiceException {@code not found}, with the name, if there is none
   */
  public Org getByName(String name) {
    return orgs.getByName(name);
  }

  /** The greatest lifetimes of tokens that organizations have, each once. */
  public List<Duration> tokenLifetimeMaxima() {
    return orgs.tokenLifetimeMaxima();
  }

  /** Whether there is no organization at all. */
  public boolean isEmpty() {
    return orgs.isEmpty();
  }
}
