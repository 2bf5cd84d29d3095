#!/bin/sh
# A patient previewed, a FHIR bundle recorded, and what becomes of a bad question; with curl alone.
#
#   sh examples/assess.sh [http://127.0.0.1:3000]
set -eu
address="${1:-http://127.0.0.1:3000}"
folder="$(dirname "$0")"

ask() {
  # --data @-: the question goes in the body and never in an address, where logs would keep it.
  curl --silent --show-error --max-time 60 --header 'content-type: application/json' --header 'consilium-role: INTEGRATION' --data @- "$address/graphql"
  echo
}

echo '--- which rules answer'
curl --silent --show-error --fail --max-time 60 "$address/health/ready"
echo

echo '--- a preview, which writes nothing'
ask <<'JSON'
{
  "query": "query ($profile: ProfileInput!) { previewAssessment(profile: $profile, asOf: \"2026-11-21\") { ... on Assessment { sources { code state } options { code state } } ... on Problem { code message } } }",
  "variables": { "profile": { "tumor": { "diagnosis": [{ "code": "HCC" }], "largestDiameter": [{ "value": "4", "unit": "cm" }] }, "liver": { "childPughClass": [{ "code": "A" }] } } }
}
JSON

echo '--- a unit that is not listed: set aside with the listed ones, never guessed'
ask <<'JSON'
{
  "query": "query ($profile: ProfileInput!) { previewAssessment(profile: $profile, asOf: \"2026-11-21\") { ... on Assessment { complete profile { problems { code path hint effect } } } ... on Problem { code message } } }",
  "variables": { "profile": { "labs": { "platelets": [{ "value": "131", "unit": "K/mm" }] } } }
}
JSON

echo '--- a FHIR bundle, recorded; repeating the request gives the same receipt'
# The bundle travels as one JSON text inside the JSON body. node writes it as such; jq -Rs does, too.
body="$(node -e '
  const bundle = require("node:fs").readFileSync(process.argv[1], "utf8");
  const query = "mutation ($input: RecordFhirBundleInput!) { recordFhirBundle(input: $input) { ... on RecordedAssessment { id assessment { sources { code state } } bundle { digest reading { ignored { resource { entry type } why } } } receipt { position } } ... on Problem { code message } } }";
  process.stdout.write(JSON.stringify({ query, variables: { input: { bundle, asOf: "2026-11-21", idempotencyKey: process.argv[2] } } }));
' "$folder/bundles/source-001-applies.json" "assess-sh-$$-$(date +%s)")"
printf '%s' "$body" | ask
printf '%s' "$body" | ask
