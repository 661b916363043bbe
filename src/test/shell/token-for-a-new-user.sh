#!/bin/sh
# The second flow of InfluxDB's page "Create a token": a user, and a token of their own.
#
# Wants INFLUX_URL, INFLUX_TOKEN (an operator's), INFLUX_ORG_ID and INFLUX_USER (the new name);
# prints the value of the token, and nothing else.
set -eu

api() {
  curl --silent --show-error --fail-with-body "$@" --header "Authorization: Token $INFLUX_TOKEN"
}

# As the page does: form-encoded by curl's default, with a slash at the end of the path.
api --request POST "$INFLUX_URL/api/v2/users/" --data "{\"name\": \"$INFLUX_USER\"}" > /dev/null

user=$(api --get "$INFLUX_URL/api/v2/users/" --data-urlencode "name=$INFLUX_USER" | jq '.users[0]')
user_id=$(echo "$user" | jq --raw-output .id)

api --request POST "$INFLUX_URL/api/v2/authorizations" \
  --header 'Content-type: application/json' \
  --data @- << JSON | jq --raw-output .token
{
  "status": "active",
  "description": "iot-center-device",
  "orgID": "$INFLUX_ORG_ID",
  "userID": "$user_id",
  "permissions": [{"action": "read", "resource": {"type": "buckets"}}]
}
JSON
