package org.warder.system;

import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** What ends a token. */
public enum TokenLoss {
  REVOKED {
    @Override
    public int make(Http operator, IssuedToken token, Made owner) {
      return operator.delete("/api/v2/authorizations/" + token.id()).status();
    }
  },
  REVOKED_BY_ITS_HOLDER {
    @Override
    public int make(Http operator, IssuedToken token, Made owner) {
      return operator
          .post(
              "/oauth2/revoke",
              "token=" + token.secret(),
              "Content-Type",
              "application/x-www-form-urlencoded")
          .status();
    }
  },
  DEACTIVATED {
    @Override
    public int make(Http operator, IssuedToken token, Made owner) {
      return operator.patch("/api/v2/authorizations/" + token.id(), INACTIVE).status();
    }
  },
  EXPIRED {
    @Override
    public int make(Http operator, IssuedToken token, Made owner) {
      return operator
          .post(
              "/api/v2/authorizations/bulk",
              "{\"filter\": {\"id\": \"%s\"}, \"change\": \"expire\", \"expect\": 1}"
                  .formatted(token.id()))
          .status();
    }
  },
  ROTATED {
    @Override
    public int make(Http operator, IssuedToken token, Made owner) {
      String path = "/api/v2/authorizations/" + token.id() + "/rotate";
      return operator.post(path, "{\"overlapSeconds\": 0}").status();
    }
  },
  OWNER_DEACTIVATED {
    @Override
    public int make(Http operator, IssuedToken token, Made owner) {
      return operator.patch("/api/v2/users/" + owner.id(), INACTIVE).status();
    }
  },
  OWNER_DELETED {
    @Override
    public int make(Http operator, IssuedToken token, Made owner) {
      return operator.delete("/api/v2/users/" + owner.id()).status();
    }
  };

  private static final String INACTIVE = "{\"status\": \"inactive\"}";

  /** Takes the token from whoever has it, and returns the status of the response. */
  public abstract int make(Http operator, IssuedToken token, Made owner);
}
