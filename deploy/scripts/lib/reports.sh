# shellcheck shell=bash
# Reads what tests reported. After common.sh.

# shellcheck disable=SC2154 # root: of common.sh
reports() { find "$root" -path '*/target/*-reports/TEST-*.xml' -not -path '*/node_modules/*'; }

# A report of an earlier run would be counted again.
remove_reports() {
  reports | while IFS= read -r file; do rm -f "$file"; done
}

# Prints `PASSED FAILED`.
count_reports() {
  reports | while IFS= read -r file; do
    sed -n '/<testsuite /,/>/p' "$file" | tr '\n' ' ' |
      sed 's/>.*//; s/ \([a-z]*\)="\([0-9]*\)"/\n\1 \2\n/g' | awk '
        { count[$1] = $2 }
        END {
          failed = count["errors"] + count["failures"]
          print count["tests"] - failed - count["skipped"], failed
        }'
  done | awk '{ passed += $1; failed += $2 } END { print passed + 0, failed + 0 }'
}

# One line for each test that failed, and for each class and reason of tests that were skipped.
describe_reports() {
  reports | while IFS= read -r file; do
    awk '
      function attribute(name,    found) {
        if (!match($0, "[ ]" name "=\"[^\"]*\"")) return ""
        found = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
        gsub(/&#10;.*/, "", found)
        gsub(/&lt;/, "<", found); gsub(/&gt;/, ">", found); gsub(/&quot;/, "\"", found)
        gsub(/&apos;/, "\x27", found); gsub(/&amp;/, "\\&", found)
        return found
      }
      /<testcase / { test = attribute("name"); class = attribute("classname") }
      /<skipped/ { skipped[class ": " attribute("message")]++ }
      /<(failure|error)[ >]/ { print "failed:  " class "." test }
      END { for (why in skipped) print "skipped: " skipped[why] " of " why }
    ' "$file"
  done | sort -u
}
