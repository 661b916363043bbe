package org.warder.ui.orgs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.warder.access.Abilities;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.MembershipService;
import org.warder.org.Org;
import org.warder.org.Role;
import org.warder.ui.messages.Confirmation;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.navigation.Navigation;
import org.warder.ui.navigation.Params;
import org.warder.ui.table.ChosenRow;
import org.warder.ui.texts.Texts;
import org.warder.user.User;

/** The members and owners of the current organization. */
@Named("org")
@ViewScoped
public class OrgView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MembershipService memberships;
  @Inject private CurrentOrg currentOrg;
  @Inject private Navigation navigation;
  @Inject private Confirmation confirmation;
  @Inject private Messages messages;
  @Inject private Texts texts;
  @Inject private Abilities abilities;

  private String userName;
  private String role = "member";

  /**
   * Somebody in the organization.
   *
   * @param user who
   * @param role the user's role there
   */
  public record Member(User user, Role role) {}

  /** Owners and members, by name. */
  public List<Member> getMembers() {
    List<Member> members = new ArrayList<>();
    for (Role each : Role.values()) {
      memberships.list(currentOrg.id(), each).forEach(user -> members.add(new Member(user, each)));
    }
    members.sort(Comparator.comparing(member -> member.user().name()));
    return members;
  }

  /** Whether the caller may add and remove. */
  public boolean isChangeable() {
    return abilities.mayChange(Org.resource(currentOrg.id()));
  }

  /** Begins to add somebody. */
  public void begin() {
    userName = null;
    role = "member";
  }

  /**
   * Gives the chosen one the role that the button says, whatever they have by now; asks before no
   * owner is left.
   */
  public void change() {
    Member member = chosen();
    Id orgId = currentOrg.id();
    Id userId = member.user().id();
    String name = member.user().name();
    Role next = Params.constant(Role.class, Params.ofRequest("role")).orElseThrow();
    String done = texts.of("members.now." + next.text(), name);
    if (next == Role.MEMBER && isLastOwner(member)) {
      confirmation.interrupt(
          new Confirmation.Question(
                  texts.of("members.makeMember"),
                  name,
                  List.of(lastOwner(member)),
                  texts.of("members.makeMember"),
                  done,
                  () -> memberships.change(orgId, userId, next))
              .typing(texts.of("members.word")));
    } else if (messages.attempt(() -> memberships.change(orgId, userId, next))) {
      messages.done(done);
    }
  }

  private boolean isLastOwner(Member member) {
    return member.role() == Role.OWNER && memberships.list(currentOrg.id(), Role.OWNER).size() == 1;
  }

  private String lastOwner(Member member) {
    return texts.of("members.lastOwner", member.user().name(), navigation.getOrgName());
  }

  /** Gives a user the role. */
  public void add() {
    boolean added =
        messages.attempt(
            "adding:form",
            () ->
                memberships.addByName(
                    currentOrg.id(), userName, Params.constant(Role.class, role).orElseThrow()));
    if (added) {
      messages.done(texts.of("members.added", userName));
    }
  }

  /** The member whose line the button stands in: by now another may stand there. */
  private Member chosen() {
    Id userId = ChosenRow.id(Reason.USER_NOT_FOUND);
    return getMembers().stream()
        .filter(member -> member.user().id().equals(userId))
        .findFirst()
        .orElseThrow(() -> new ServiceException(Reason.USER_NOT_FOUND));
  }

  /** Asks before a user loses a role. */
  public void askRemove() {
    Member member = chosen();
    Id orgId = currentOrg.id();
    Id userId = member.user().id();
    List<String> consequences = new ArrayList<>();
    consequences.add(texts.of("members.loses", navigation.getOrgName()));
    consequences.add(texts.of("members.tokens"));
    boolean last = isLastOwner(member);
    if (last) {
      consequences.add(0, lastOwner(member));
    }
    Confirmation.Question question =
        new Confirmation.Question(
            texts.of("members.remove"),
            member.user().name(),
            consequences,
            texts.of("remove"),
            texts.of("members.removed", member.user().name()),
            () -> memberships.remove(orgId, userId));
    confirmation.ask(last ? question.typing(texts.of("remove.word")) : question);
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }
}
