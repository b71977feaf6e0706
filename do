#!/usr/bin/env bash
# One verb for each job. Run it without a verb to see them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

APP_JAR=app/target/app.jar
CLI_PATH=cli/target/class-path
BENCH_PATH=bench/target/class-path
# Where no locale is set, Java would write every Chinese character as a question mark.
PLAIN_CHINESE=(-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)

usage() {
  cat <<'TEXT'
./do run [options]          build what is missing and start the application
      --port N              port of the pages; without it 8080, or the next free one
      --data DIR            data folder of the embedded PostgreSQL (./data)
      --setup FILE          start an empty book with the offices and people a file names
      --empty               start without the demo places and its settable day
      --database JDBC-URL   use an outside PostgreSQL instead; its user and password come from
                            BANFA_DATABASE_USER and BANFA_DATABASE_PASSWORD
./do verify [options]       recompute every chain of the book and print the heads; fails at the first
                            entry that is not as it was written
      --data DIR            data folder of the embedded PostgreSQL (./data); the application must
                            not be running on it
      --database JDBC-URL   an outside PostgreSQL, as with run
./do what-if PACK [options] try a regulation otherwise on every project of the book; nothing is written
      --set PLACE=VALUE     another number, period, reading or condition; without changes, the places
                            that may be changed are listed
      --leave-out RULE      without this rule
      --against PACK        another regulation in its place, a draft too
      --day DAY             compare on this day instead of the legal day of the book
      --lang en             in English, what the regulations say excepted
      --json                as JSON
      --data, --database    the book, as with verify
./do test                   everything, then one summary
./do test MODULE [TESTS]    one module, or some of its tests (Name, or Name#method)
./do ask FILE               ask the kernel a question written in a file
./do new-pack ID            begin a pack: a skeleton that passes the check and says what goes where
./do schema KIND            the schema by which editors help with pack, examples or ask files
./do check [PACK]           check a pack of regulations, or all of them
./do mutate [PACK]          change one thing of a pack at a time: do its examples notice?
./do diff A B [--all]       lay two regulations side by side, subject by subject
      --lang en             in English, what the packs say excepted
./do text FILE [PACK]       cut an official text; what it and a pack lack of each other
./do bench [PROJECTS]       measure a what-if on generated projects (100000)
./do format                 lay out the Java sources
./do picture                take the pictures of the README anew, and the table of access
./do clean                  remove what was built; data stays
TEXT
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}

# Maven itself runs on an older Java too; the formatter and the application want 25.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  fail "No JDK 25 was found. Install one (Debian: temurin-25-jdk, macOS: brew install openjdk@25," \
    "anywhere: sdk install java 25-tem), or point JAVA_HOME at it."
}

maven() {
  command -v mvn >/dev/null || fail "Maven was not found. Install it (Debian: apt-get install maven)."
  # Maven's own libraries use calls that newer Javas announce the end of; that is not our news.
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" mvn --batch-mode "$@"
}

# True when the first file is there and nothing that goes into it is newer.
is_fresh() {
  local built=$1
  shift
  [ -f "$built" ] || return 1
  local inputs=(pom.xml)
  local module
  for module in "$@"; do
    inputs+=("$module/pom.xml" "$module/src/main")
  done
  [ -d regulations ] && inputs+=(regulations)
  [ -z "$(find "${inputs[@]}" -newer "$built" -print -quit)" ]
}

package() {
  printf 'Building %s ...\n' "$1"
  maven --quiet --projects "$1" --also-make package -Dmaven.test.skip=true -Dspotless.check.skip=true
}

is_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Asks for the port that was named, and for the first free one from 8080 on when none was.
choose_port() {
  local named=$1 port=${1:-8080}
  if [ -n "$named" ]; then
    ! is_taken "$port" || fail "Port $port is in use. Name another one with --port."
  else
    while is_taken "$port"; do
      printf 'Port %s is in use; trying the next one.\n' "$port" >&2
      port=$((port + 1))
      [ "$port" -lt 8180 ] || fail "No port from 8080 to 8179 is free. Name one with --port."
    done
  fi
  printf '%s' "$port"
}

value_of() {
  [ $# -ge 2 ] && [ -n "$2" ] || fail "$1 needs a value."
  printf '%s' "$2"
}

run() {
  local port='' data="$PWD/data" demo=true others=()
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=$(value_of "$@"); shift 2 ;;
      --port=*) port=${1#*=}; shift ;;
      --data) data=$(value_of "$@"); shift 2 ;;
      --data=*) data=${1#*=}; shift ;;
      --empty) demo=false; shift ;;
      --setup) demo=false; others+=("--banfa.setup=$(realpath "$(value_of "$@")")"); shift 2 ;;
      --database) others+=("--banfa.database.url=$(value_of "$@")"); shift 2 ;;
      --database=*) others+=("--banfa.database.url=${1#*=}"); shift ;;
      *) others+=("$1"); shift ;;
    esac
  done
  port=$(choose_port "$port")
  if ! is_fresh "$APP_JAR" kernel postgres app; then
    package app
    touch "$APP_JAR"
  fi
  # The program takes the place of this script, so that Ctrl-C and kill reach it directly.
  exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "${PLAIN_CHINESE[@]}" \
    -jar "$APP_JAR" "--server.port=$port" "--banfa.data=$data" "--banfa.demo=$demo" \
    "--banfa.regulations=$PWD/regulations" ${others[@]+"${others[@]}"}
}

# Runs a verb of the application that only reads the book; words of its own go before the settings.
read_book() {
  local verb=$1 data="$PWD/data" settings=() words=()
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --data) data=$(value_of "$@"); shift 2 ;;
      --data=*) data=${1#*=}; shift ;;
      --database) settings=("--banfa.database.url=$(value_of "$@")"); shift 2 ;;
      --database=*) settings=("--banfa.database.url=${1#*=}"); shift ;;
      *)
        [ "$verb" != verify ] || fail "verify does not know $1."
        words+=("$1")
        shift
        ;;
    esac
  done
  if [ ${#settings[@]} -eq 0 ]; then
    [ -d "$data/postgres" ] || fail "There is no book in $data. Name its folder with --data."
    settings=("--banfa.data=$data")
  fi
  if ! is_fresh "$APP_JAR" kernel postgres app; then
    package app >&2
    touch "$APP_JAR"
  fi
  exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "${PLAIN_CHINESE[@]}" \
    -jar "$APP_JAR" "$verb" ${words[@]+"${words[@]}"} "${settings[@]}" \
    "--banfa.regulations=$PWD/regulations"
}

cli() {
  local quick=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
  if ! is_fresh "$CLI_PATH" kernel cli; then
    package cli >&2
    touch "$CLI_PATH"
  fi
  exec "$JAVA_HOME/bin/java" "${quick[@]}" --sun-misc-unsafe-memory-access=allow \
    -cp "cli/target/classes:$(cat "$CLI_PATH")" org.banfa.cli.Banfa "$@"
}

bench() {
  if ! is_fresh "$BENCH_PATH" kernel bench; then
    package bench >&2
    touch "$BENCH_PATH"
  fi
  exec "$JAVA_HOME/bin/java" -XX:+UseParallelGC --sun-misc-unsafe-memory-access=allow \
    -cp "bench/target/classes:$(cat "$BENCH_PATH")" org.banfa.bench.WhatIf \
    regulations wuhan-2021 "${1:-100000}" 'classify.tier.limit[1]' 300万元
}

# Adds up what Surefire wrote down, because its own total is one for each module.
summary() {
  local seconds=$1 since=$2
  find . -path '*/target/surefire-reports/TEST-*.xml' -newer "$since" -exec cat {} + |
    awk -v seconds="$seconds" '
      function number(name,   found) {
        if (match($0, " " name "=\"[0-9]+\"")) {
          found = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
          return found + 0
        }
        return 0
      }
      /<testsuite / { inside = 1 }
      inside {
        tests += number("tests"); bad += number("errors") + number("failures")
        skipped += number("skipped")
      }
      inside && />/ { inside = 0 }
      END {
        printf "\n%d tests in %d s\n", tests, seconds
        printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped
      }'
}

report_skipped() {
  find . -path '*/target/surefire-reports/TEST-*.xml' -newer "$1" -exec cat {} + |
    awk '
      /<testcase / {
        name = $0; sub(/.*<testcase name="/, "", name); sub(/".*/, "", name)
        room = $0; sub(/.*classname="/, "", room); sub(/".*/, "", room)
      }
      /<skipped/ { print "  skipped: " room " " name }' | sort | uniq
}

has() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null && return 0
  done
  return 1
}

report_missing() {
  has chromium chromium-browser google-chrome ||
    echo "Chromium is not on this machine: the tests in a real browser were skipped."
  has clingo || echo "clingo is not on this machine: the comparisons with it were skipped."
}

test_all() {
  local required=() started=$SECONDS since status=0
  if [ "${CI:-}" = true ]; then
    required=(-Dbanfa.require.clingo=true -Dbanfa.require.browser=true)
  fi
  since=$(mktemp)
  maven --fail-at-end verify ${required[@]+"${required[@]}"} || status=$?
  report_missing
  report_skipped "$since"
  [ "$status" -eq 0 ] || echo "The build failed; the first [ERROR] above says where."
  summary $((SECONDS - started)) "$since"
  rm -f "$since"
  return "$status"
}

test_some() {
  local module=$1 selection=()
  [ -f "$module/pom.xml" ] || fail "There is no module $module."
  if [ $# -gt 1 ]; then
    selection=("-Dtest=$2" -Dsurefire.failIfNoSpecifiedTests=false)
  fi
  local started=$SECONDS since status=0
  since=$(mktemp)
  maven --quiet --projects "$module" --also-make test ${selection[@]+"${selection[@]}"} || status=$?
  summary $((SECONDS - started)) "$since"
  rm -f "$since"
  return "$status"
}

# Written by the tests that also check them, so that no picture shows what cannot be seen.
picture() {
  has chromium chromium-browser google-chrome || fail "Chromium is not on this machine."
  maven --quiet --projects app --also-make test -Dbanfa.update=true -Dbanfa.require.browser=true \
    -Dtest='PictureTest,AccessTableTest' -Dsurefire.failIfNoSpecifiedTests=false
  git --no-pager diff --stat -- docs/pictures docs/access.md
}

[ $# -gt 0 ] || { usage; exit 0; }
verb=$1
shift
case $verb in
  help | -h | --help) usage ;;
  run) find_jdk; run "$@" ;;
  verify | what-if) find_jdk; read_book "$verb" "$@" ;;
  test) find_jdk; if [ $# -eq 0 ]; then test_all; else test_some "$@"; fi ;;
  ask | check | diff | new-pack | schema | text) find_jdk; cli "$verb" "$@" ;;
  mutate) find_jdk; cli "$verb" --day "$(date +%F)" "$@" ;;
  bench) find_jdk; bench "$@" ;;
  format) find_jdk; maven --quiet spotless:apply ;;
  clean) find_jdk; maven --quiet clean ;;
  picture) find_jdk; picture ;;
  *) usage >&2; fail "There is no verb $verb." ;;
esac
