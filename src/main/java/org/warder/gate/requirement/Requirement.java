package org.warder.gate.requirement;

import java.util.List;
import java.util.Optional;
import org.warder.error.GateReason;
import org.warder.error.GateRefusal;
import org.warder.id.Id;
import org.warder.permission.Permission;

/** What a request needs. */
public sealed interface Requirement {

  /** Nothing, not even a credential. Nobody is asked who they are. */
  record Public() implements Requirement {

    @Override
    public Decision decide(Holder holder, Id orgId, BucketNames buckets) {
      return Decision.Allowed.WITHOUT_PERMISSION;
    }
  }

  /** A token of the organization, whatever it may do. */
  record AnyToken() implements Requirement {

    @Override
    public Decision decide(Holder holder, Id orgId, BucketNames buckets) {
      boolean own = holder.orgId().equals(orgId) || holder.permissions().isOperator();
      return own ? Decision.Allowed.WITHOUT_PERMISSION : ofOtherOrg(Optional.empty());
    }
  }

  /** A token that may do everything, of any organization. */
  record Operator() implements Requirement {

    @Override
    public Decision decide(Holder holder, Id orgId, BucketNames buckets) {
      return holder.permissions().isOperator()
          ? Decision.Allowed.WITHOUT_PERMISSION
          : new Decision.Denied(Optional.empty(), GateRefusal.of(GateReason.OPERATOR_ONLY));
    }
  }

  /**
   * Each of some permissions.
   *
   * @param grants at least one
   */
  record Permissions(List<Grant> grants) implements Requirement {

    public Permissions {
      grants = List.copyOf(grants);
      if (grants.isEmpty()) {
        throw new IllegalArgumentException("no permission is needed");
      }
    }

    @Override
    public Decision decide(Holder holder, Id orgId, BucketNames buckets) {
      boolean foreign = !holder.orgId().equals(orgId) && !holder.permissions().isOperator();
      Permission first = null;
      for (Grant grant : grants) {
        Permission required = grant.permission(orgId, buckets);
        if (foreign) {
          return ofOtherOrg(Optional.of(required));
        }
        Optional<Permission> held = holder.permissions().find(required);
        if (held.isEmpty()) {
          return new Decision.Denied(Optional.of(required), grant.missing(required));
        }
        first = first == null ? held.get() : first;
      }
      return new Decision.Allowed(Optional.of(first));
    }
  }

  /**
   * Decides. A token of another organization has nothing here unless it is an operator's.
   *
   * @param holder the token
   * @param orgId the organization whose buckets the databases of the backend are
   * @param buckets the buckets of that organization
   */
  Decision decide(Holder holder, Id orgId, BucketNames buckets);

  private static Decision ofOtherOrg(Optional<Permission> missing) {
    return new Decision.Denied(missing, GateRefusal.of(GateReason.OTHER_ORGANIZATION));
  }
}
