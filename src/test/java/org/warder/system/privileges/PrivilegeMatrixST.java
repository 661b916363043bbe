package org.warder.system.privileges;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.warder.system.AnswerAssert;
import org.warder.system.ContractTable;
import org.warder.system.Http.Answer;

/** Who can do what (src/docs/api.md, Required permissions): a table, each cell a request. */
class PrivilegeMatrixST extends PrivilegeCallers {

  private static final List<String> CALLERS = List.of("OP", "AA", "BK", "IS", "OS", "MS");

  /** Operation, request and body, then what each of the callers gets. */
  private static final String TABLE =
      """
      create token for self, held    | POST /api/v2/authorizations | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "buckets", "orgID": "<org>"}}]} | 201 | 201 | 401 write:orgs/<org>/authorizations | 201 | 201 | 401 write:orgs/<org>/authorizations
      create token for another user  | POST /api/v2/authorizations | {"orgID": "<org>", "userID": "<other user>", "permissions": [{"action": "read", "resource": {"type": "buckets", "orgID": "<org>"}}]} | 201 | 401 write:users/<other user> | 401 write:orgs/<org>/authorizations | 201 | 401 write:users/<other user> | 401 write:orgs/<org>/authorizations
      create token, unscoped         | POST /api/v2/authorizations | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "buckets"}}]} | 201 | 403 permission read:buckets is not allowed: read:buckets | 401 write:orgs/<org>/authorizations | 201 | 403 permission read:buckets is not allowed: read:buckets | 401 write:orgs/<org>/authorizations
      create token, all-access set   | POST /api/v2/authorizations | {"orgID": "<org>", "permissions": <all access>} | 201 | 201 | 401 write:orgs/<org>/authorizations | 201 | 201 | 401 write:orgs/<org>/authorizations
      create token, operator set     | POST /api/v2/authorizations | {"orgID": "<org>", "permissions": <operator permissions>} | 201 | 403 permission read:authorizations is not allowed: read:authorizations | 401 write:orgs/<org>/authorizations | 201 | 403 permission read:authorizations is not allowed: read:authorizations | 401 write:orgs/<org>/authorizations
      create token in another org    | POST /api/v2/authorizations | {"orgID": "<other org>", "permissions": [{"action": "read", "resource": {"type": "buckets", "orgID": "<other org>"}}]} | 201 | 401 write:orgs/<other org>/authorizations | 401 write:orgs/<other org>/authorizations | 201 | 401 write:orgs/<other org>/authorizations | 401 write:orgs/<other org>/authorizations
      create token, type instance    | POST /api/v2/authorizations | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "instance"}}]} | 403 permission read:instance is not allowed: read:instance | 403 permission read:instance is not allowed: read:instance | 401 write:orgs/<org>/authorizations | 400 authorizations cannot be created with the instance type, it is only used during setup | 403 permission read:instance is not allowed: read:instance | 401 write:orgs/<org>/authorizations
      read own token                 | GET /api/v2/authorizations/<own token>    |                          | 200 | 200 | 401 read:orgs/<org>/authorizations/<own token> | 200 | 200 | 200
      check own token                | POST /api/v2/authorizations/<own token>/check  | {"action": "read", "resource": {"type": "tasks"}} | 200 | 200 | 401 read:orgs/<org>/authorizations/<own token> | 200 | 200 | 200
      read someone else's token      | GET /api/v2/authorizations/<other token>  |                          | 200 | 401 read:users/<other user> | 401 read:orgs/<org>/authorizations/<other token> | 200 | 401 read:users/<other user> | 401 read:users/<other user>
      check someone else's token     | POST /api/v2/authorizations/<other token>/check | {"action": "read", "resource": {"type": "tasks"}} | 200 | 401 read:users/<other user> | 401 read:orgs/<org>/authorizations/<other token> | 200 | 401 read:users/<other user> | 401 read:users/<other user>
      change own token               | PATCH /api/v2/authorizations/<own token>  | {"description": "new"}   | 200 | 200 | 401 read:orgs/<org>/authorizations/<own token> | 200 | 200 | 401 write:orgs/<org>/authorizations/<own token>
      change someone else's token    | PATCH /api/v2/authorizations/<other token> | {"description": "new"}  | 200 | 401 read:users/<other user> | 401 read:orgs/<org>/authorizations/<other token> | 200 | 401 read:users/<other user> | 401 read:users/<other user>
      delete own token               | DELETE /api/v2/authorizations/<own token> |                          | 204 | 204 | 401 write:orgs/<org>/authorizations/<own token> | 204 | 204 | 401 write:orgs/<org>/authorizations/<own token>
      delete someone else's token    | DELETE /api/v2/authorizations/<other token> |                        | 204 | 401 write:users/<other user> | 401 write:orgs/<org>/authorizations/<other token> | 204 | 401 write:users/<other user> | 401 write:orgs/<org>/authorizations/<other token>
      create user                    | POST /api/v2/users     | {"name": "<new>"}                           | 201 | 401 write:users | 401 write:users | 201 | 401 write:users | 401 write:users
      read self                      | GET /api/v2/users/<self>          |                                  | 200 | 200 | 401 read:users/<self> | 200 | 200 | 200
      read another user              | GET /api/v2/users/<other user>    |                                  | 200 | 401 read:users/<other user> | 401 read:users/<other user> | 200 | 401 read:users/<other user> | 401 read:users/<other user>
      change another user            | PATCH /api/v2/users/<other user>  | {}                               | 200 | 401 write:users/<other user> | 401 write:users/<other user> | 200 | 401 write:users/<other user> | 401 write:users/<other user>
      permissions of another user    | GET /api/v2/users/<other user>/permissions |                         | 200 | 401 read:users/<other user> | 401 read:users/<other user> | 200 | 401 read:users/<other user> | 401 read:users/<other user>
      password of another user       | POST /api/v2/users/<other user>/password | {"password": "a-password-1"} | 204 | 401 write:users/<other user> | 401 write:users/<other user> | 204 | 401 write:users/<other user> | 401 write:users/<other user>
      me                             | GET /api/v2/me         |                                             | 200 | 200 | 401 read:users/<self> | 200 | 200 | 200
      create org                     | POST /api/v2/orgs      | {"name": "<new>"}                           | 201 | 401 write:orgs | 401 write:orgs | 201 | 401 write:orgs | 401 write:orgs
      read organization              | GET /api/v2/orgs/<org> |                                             | 200 | 200 | 401 read:orgs/<org> | 200 | 200 | 200
      change organization            | PATCH /api/v2/orgs/<org> | {"description": "new"}                    | 200 | 401 write:orgs/<org> | 401 write:orgs/<org> | 200 | 200 | 401 write:orgs/<org>
      list members                   | GET /api/v2/orgs/<org>/members |                                     | 200 | 200 | 404                 | 200 | 200 | 200
      remove a member                | DELETE /api/v2/orgs/<org>/members/<other user> |                     | 204 | 401 write:orgs/<org> | 404                  | 204 | 204 | 401 write:orgs/<org>
      create bucket                  | POST /api/v2/buckets   | {"orgID": "<org>", "name": "<new>"}         | 201 | 201 | 401 write:orgs/<org>/buckets | 201 | 201 | 401 write:orgs/<org>/buckets
      create bucket in another org   | POST /api/v2/buckets   | {"orgID": "<other org>", "name": "<new>"}   | 201 | 401 write:orgs/<other org>/buckets | 401 write:orgs/<other org>/buckets | 201 | 401 write:orgs/<other org>/buckets | 401 write:orgs/<other org>/buckets
      read the bucket of BK          | GET /api/v2/buckets/<bucket>       |                                 | 200 | 200 | 200 | 200 | 200 | 200
      read another bucket            | GET /api/v2/buckets/<second bucket> |                                | 200 | 200 | 401 read:orgs/<org>/buckets/<second bucket> | 200 | 200 | 200
      read a system bucket           | GET /api/v2/buckets/<system bucket> |                                | 200 | 200 | 401 read:orgs/<org> | 200 | 200 | 200
      change a bucket                | PATCH /api/v2/buckets/<bucket>     | {"description": "new"}          | 200 | 200 | 401 write:orgs/<org>/buckets/<bucket> | 200 | 200 | 401 write:orgs/<org>/buckets/<bucket>
      resources                      | GET /api/v2/resources  |                                             | 200 | 200 | 200 | 200 | 200 | 200
      create telegraf                | POST /api/v2/telegrafs | {"orgID": "<org>"}                          | 201 | 201 | 401 write:orgs/<org>/telegrafs | 201 | 201 | 401 write:orgs/<org>/telegrafs
      read telegraf                  | GET /api/v2/telegrafs/<telegraf> |                                   | 200 | 200 | 401 read:orgs/<org>/telegrafs/<telegraf> | 200 | 200 | 200
      """;

  static Stream<Arguments> cells() {
    return TABLE
        .lines()
        .map(row -> Arrays.stream(row.split("\\|")).map(String::strip).toList())
        .flatMap(PrivilegeMatrixST::cells);
  }

  private static Stream<Arguments> cells(List<String> row) {
    List<Arguments> cells = new ArrayList<>();
    for (int i = 0; i < CALLERS.size(); i++) {
      cells.add(Arguments.of(row.get(0), CALLERS.get(i), row.get(i + 3), row.get(1), row.get(2)));
    }
    return cells.stream();
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @MethodSource("cells")
  void callerMayOrMayNot(
      String operation, String caller, String expected, String request, String body) {
    String self = users.get(caller);
    // Nothing but the permission decides: no cell changes what the next one needs.
    ContractTable cell =
        table
            .copy()
            .let("self", self)
            .let("new", unique("new"))
            .let("all access", fixtures.allAccess(org, self).toString());
    if (request.contains("token>")) {
      String held = "read:orgs/" + org + "/tasks";
      cell.let("own token", fixtures.token(org, self, held).id());
      cell.let("other token", fixtures.token(org, otherUser, held).id());
    }
    Answer answer = cell.send(caller, request, body.isEmpty() ? null : body);

    String[] outcome = expected.split(" ", 2);
    int status = Integer.parseInt(outcome[0]);
    if (outcome.length == 1) {
      AnswerAssert.assertThat(answer).hasStatus(status);
    } else {
      String message = cell.fill(outcome[1]) + (status == 400 ? "" : " is unauthorized");
      String code = Map.of(400, "invalid", 401, "unauthorized", 403, "forbidden").get(status);
      AnswerAssert.assertThat(answer).isError(status, code, message);
    }
  }
}
