package org.warder.system;

import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of many tokens is read strictly (src/docs/api.md, Many tokens at once). */
class BulkFormST extends Warder {

  private static final String BULK = "/api/v2/authorizations/bulk";
  private static final String PREVIEW =
      "{\"change\": \"delete\", \"dryRun\": true, \"filter\": %s}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                   | filter must not be empty: {"all":true} means every token
          null                                 | filter must not be null
          []                                   | filter must be an object
          "all"                                | filter must be an object
          {"user": ""}                         | filter.user must not be empty
          {"user": " "}                        | filter.user must not be empty
          {"user": null}                       | filter.user must not be null
          {"user": 1}                          | filter.user must be a text
          {"usr": "ci"}                        | unknown member filter.usr
          {"token": "wrd_x"}                   | unknown member filter.token
          {"wrd_0123456789abcdefghij": 1}      | unknown member filter.wrd_0123456789abcdefghij
          {"wrd_0123456789abcdefghijk": 1}     | unknown member filter.… (25 characters)
          {"userid": "x"}                      | filter.userID: id must have a length of 16 bytes
          {"all": false}                       | filter.all must be true, and stand alone
          {"all": true, "org": "plant-a"}      | filter.all must be true, and stand alone
          {"all": "true"}                      | filter.all must be true or false
          {"status": "gone"}                   | encodeAuthorization: unknown authorization status
          {"effectiveStatus": "gone"}          | effectiveStatus must be one of active, inactive, expired, ownerInactive, ownerDeleted
          {"createdBefore": "yesterday"}       | createdBefore must be a time such as 2027-01-31T12:00:00Z
          """)
  void faultOfTheFilterIsNamed(String filter, String message) {
    assertThat(operator().post(BULK, PREVIEW.formatted(filter))).isError(400, "invalid", message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                                            | the body must be an object
          {"change": "delete", "dryRun": true}                          | filter is missing
          {"filter": {"all": true}, "dryRun": true}                     | change must be one of inactive, active, delete, expire
          {"filter": {"all": true}, "change": "remove", "dryRun": true} | change must be one of inactive, active, delete, expire
          {"filter": {"all": true}, "change": "delete", "dryrunn": true} | unknown member dryrunn
          {"filter": {"all": true}, "change": "delete", "dryRun": 1}    | dryRun must be true or false
          {"filter": {"all": true}, "change": "delete", "dryRun": null} | dryRun must not be null
          {"filter": {"all": true}, "change": "delete", "expect": "2"}  | expect must be a whole number
          {"filter": {"all": true}, "change": "delete", "expect": -1}   | expect must be a whole number
          {"filter": {"all": true}, "change": "delete", "expect": 1.5}  | expect must be a whole number
          {"filter": {"all": true}, "change": "delete", "dryRun": true, "expiresAt": "2099-01-01T00:00:00Z"} | expiresAt goes with "change":"expire" alone
          {"filter": {"all": true}, "change": "expire", "dryRun": true, "expiresAt": "never"} | expiresAt must be a time such as 2027-01-31T12:00:00Z
          """)
  void faultOfTheRequestIsNamed(String body, String message) {
    assertThat(operator().post(BULK, body)).isError(400, "invalid", message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"user": "no-such"}         | user not found
          {"id": "ffffffffffffffff"}  | authorization not found
          """)
  void unknownNamesAreNotFound(String filter, String message) {
    assertThat(operator().post(BULK, PREVIEW.formatted(filter))).isError(404, "not found", message);
  }
}
