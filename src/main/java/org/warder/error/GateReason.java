package org.warder.error;

import java.util.List;

/**
 * Every reason for which the gate refuses a request. Clients read the sentence that stands here;
 * the pages say it in the language of the reader ({@code gate.properties}), by the name of the
 * reason. None holds a value of the request, which may be a secret.
 */
public enum GateReason {
  POLICY_NOT_ASCII("a retention policy must be ASCII"),
  POLICY_WITHOUT_DATABASE("a retention policy must stand behind a database"),
  POLICY_MALFORMED(
      "a retention policy must be letters, digits and underscores, autogen in lower case"),
  ONE_OF_TWO("only one of {0} and {1} may be"),
  POLICY_OF_A_QUERY("{0} of a query must be empty or autogen"),
  NAME_WITH_CONTROLS("a name must be without control characters"),
  NAME_LIKE_AN_ID("a bucket must not have a name that looks like an id"),
  PARAMETER_MISSING("the parameter {0} is missing"),
  PARAMETER_EMPTY("the parameter {0} is empty"),
  PARAMETER_NO_ID("{0} must be 16 hexadecimal digits"),
  NOBODY_MAY("nobody may make this request"),
  ONE_OF_SEVERAL("only one may be there of {0}"),
  NO_ROUTE("no route allows this request"),
  SIGNS_UNKNOWN(
      "the query must be without comments, escapes in names and signs that are not known here"),
  FROM_NAME_UNFINISHED("a name in FROM must be followed by a comma or a clause"),
  NAME_WITH_SPACES("a name must have no space around its dots"),
  NAME_MISSING(
      "FROM and ON must be followed by names, in double quotes if they are reserved words"),
  INFLUXQL_SHOW(
      "a SHOW must be of DATABASES, MEASUREMENTS, SERIES, FIELD KEYS, TAG KEYS, TAG VALUES, RETENTION POLICIES or a CARDINALITY"),
  SHOW_ON_ALL("only SHOW MEASUREMENTS may be ON * and *.*"),
  INFLUXQL_KIND("the query must be a SELECT or a SHOW"),
  TOO_DEEP("the query has too many queries in each other"),
  SELECT_FROM("a SELECT must have FROM and no INTO"),
  SUBQUERY_KIND("FROM ( must be followed by SELECT"),
  SUBQUERY_UNFINISHED("a query in a query must end with )"),
  SHOW_WITH_POLICY("a SHOW must not name a retention policy in FROM"),
  BRACKETS_OPEN("the query must close its brackets"),
  NAMES_ELSEWHERE("the query must name databases in FROM and ON only"),
  SQL_KIND("the query must be a SELECT, WITH, SHOW or EXPLAIN of one"),
  SQL_SHOW("a SHOW must be of TABLES, COLUMNS or DATABASES"),
  SEVERAL_STATEMENTS("the query must be one statement"),
  SQL_WRITES("the query must only read; a name that is a word of SQL stands in double quotes"),
  NAME_IN_SINGLE_QUOTES("a name with a dot must not stand in single quotes"),
  STATEMENT_UNKNOWN("the query must be one statement that is known here"),
  QUERY_ENCODING(
      "the query must be UTF-8 without zeros, each % followed by two hexadecimal digits"),
  QUERY_WITH_SEMICOLON("the query must be without ;, which is written %3B"),
  PARAMETER_TWICE("the parameter {0} must be there once only"),
  TARGET_NO_PATH("the target is no path that begins with /"),
  TARGET_TOO_LONG("path and query are longer than 8 KiB"),
  TARGET_CHARACTERS("the target must be printable ASCII without #"),
  PATH_CHARACTERS("the path must be without ; \\ and encoded dots, slashes and zeros"),
  PATH_SEGMENTS("the path must be without empty segments and segments . and .."),
  CREDENTIAL_IN_QUERY("the token belongs into the Authorization header, not into the query"),
  OPERATOR_ONLY("only an operator token may do this"),
  OTHER_ORGANIZATION("the token is of another organization"),
  PERMISSION_MISSING("{0} is missing"),
  BUCKET_MISSING("{0} is missing; there is no bucket of that name"),
  ORGANIZATION_UNKNOWN("there is no organization of the name that the route map says");

  private final String pattern;

  GateReason(String pattern) {
    this.pattern = pattern;
  }

  /** The sentence, with the names of parameters and the permissions that it is about. */
  String sentence(List<String> values) {
    String sentence = pattern;
    for (int i = 0; i < values.size(); i++) {
      sentence = sentence.replace("{" + i + "}", values.get(i));
    }
    return sentence;
  }
}
