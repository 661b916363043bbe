package org.warder.api.members;

import java.util.List;

/** The members, or the owners, of something. */
public record MemberListResponse(Links links, List<MemberResponse> users) {

  /** Where the list is. */
  public record Links(String self) {}

  /** The list of those who have a role in what has no members. */
  public static MemberListResponse none(String self) {
    return new MemberListResponse(new Links(self), List.of());
  }
}
