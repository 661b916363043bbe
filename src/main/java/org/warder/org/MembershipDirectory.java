package org.warder.org;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.user.User;
import org.warder.user.UserDirectory;

/** What users may do because of their memberships, whoever is calling. */
@Dependent
public class MembershipDirectory {

  private final MembershipRepository memberships;
  private final Instance<ResourceMemberships> others;
  private final UserDirectory users;

  @Inject
  MembershipDirectory(
      MembershipRepository memberships,
      @Any Instance<ResourceMemberships> others,
      UserDirectory users) {
    this.memberships = memberships;
    this.others = others;
    this.users = users;
  }

  /** What a user may do by memberships and as themselves; works for unknown ids too. */
  public PermissionSet permissions(Id userId) {
    List<PermissionSet> sets = new ArrayList<>();
    if (users.find(userId).filter(User::isInstanceOwner).isPresent()) {
      sets.add(PermissionSet.instanceOwner());
    }
    memberships.listOfUser(userId).stream().map(Membership::permissions).forEach(sets::add);
    others.stream().map(other -> other.permissions(userId)).forEach(sets::add);
    sets.add(PermissionSet.self(userId));
    return PermissionSet.union(sets);
  }
}
