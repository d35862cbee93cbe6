#!/bin/sh
# ./run.sh               builds when needed, then synchronises the first sample night
# ./run.sh test [...]    runs the tests and the format check; further arguments go to Maven
# ./run.sh test slow [...]  runs the tests that take long: kills, faults, years, the country
#                        CHROMIUM names the browser for the tests of the pages; empty, these are skipped
# ./run.sh screenshots   makes the pictures of the pages in docs (needs Chromium)
# ./run.sh benchmark [...]         times whole nights (needs Python 3); --help tells its options
# ./run.sh benchmark rules [...]   runs JMH on the rules; further arguments go to JMH
# ./run.sh COMMAND ...   anything else goes to the application, whose exit code this script returns
set -eu
unset CDPATH

# What the JVM gets, unless LICENTIESYNC_JAVA_OPTS says otherwise: the quick compiler alone, as a night is over before
# the thorough one pays (docs/performance.md), and a small nursery, so that memory is reused while it is warm.
java_opts=${LICENTIESYNC_JAVA_OPTS--Xms200m -Xmx512m -Xmn96m -XX:+UseParallelGC -XX:TieredStopAtLevel=1}
# What it always gets: UTF-8 everywhere, and not a word of its own on standard output.
fixed_opts='-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr'

fail() { # exit code, sentence
    printf 'run.sh: %s\n' "$2" >&2
    exit "$1"
}

# The file behind any chain of symbolic links, as an absolute path.
real_path() {
    file=$1
    while [ -L "$file" ]; do
        target=$(readlink -- "$file")
        case $target in
            /*) file=$target ;;
            *) file=$(dirname -- "$file")/$target ;;
        esac
    done
    printf '%s/%s\n' "$(cd -P -- "$(dirname -- "$file")" && pwd)" "$(basename -- "$file")"
}

# Sets java, jdk (its home, empty when unknown) and java_identity (what tells its build from another).
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || fail 2 "JAVA_HOME is $JAVA_HOME, where there is no bin/java; set it to a JDK 17 or newer, or unset it."
    else
        java=$(command -v java) || fail 2 "Java is missing; install a JDK 17 or newer, or set JAVA_HOME to one."
    fi
    jdk=$(real_path "$java")
    jdk=${jdk%/bin/java}
    version=
    if [ -r "$jdk/release" ]; then
        java_identity=$(cat "$jdk/release")
        while IFS= read -r line; do
            case $line in JAVA_VERSION=*) version=${line#*=} ;; esac
        done < "$jdk/release"
    else
        jdk=
        java_identity=$("$java" -version 2>&1) || fail 2 "$java does not start; install a JDK 17 or newer, or set JAVA_HOME to one."
        version=${java_identity#*version }
        version=${version%% *}
    fi
    version=${version#\"}
    version=${version%%\"*}
    major=${version#1.}
    major=${major%%[!0-9]*}
    [ "${major:-0}" -ge 17 ] || fail 2 "$java is Java ${version:-of an unknown version}, and 17 or newer is needed; set JAVA_HOME to one."
}

require_maven() {
    command -v mvn > /dev/null || fail 2 "Maven (mvn) is missing; install Maven 3.8 or newer."
    [ -z "$jdk" ] || [ -x "$jdk/bin/javac" ] || fail 2 "$jdk has no compiler (javac); install a JDK 17 or newer, or set JAVA_HOME to one."
}

maven() {
    [ -z "$jdk" ] || export JAVA_HOME="$jdk"
    mvn -q -B -ntp -Dstyle.color=never "$@"
}

# Sets CHROMIUM, the browser for the tests, unless the caller did; empty when there is none.
find_chromium() {
    if [ -n "${CHROMIUM-}" ]; then
        CHROMIUM=$(command -v -- "$CHROMIUM") || fail 2 'CHROMIUM names no program; set it to a Chromium or Chrome, or unset it.'
    elif [ -z "${CHROMIUM+set}" ]; then
        CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || CHROMIUM=
    fi
    export CHROMIUM
}

# The mark is written when all of a build stands, so nobody starts from half a jar.
is_built() {
    [ -f "$jar" ] && [ -f "$built" ] && [ -z "$(find "$root/pom.xml" "$root/src/main" -newer "$built")" ]
}

# Runs the rest of its subshell alone; the lock dies with its holder.
lock() {
    if command -v flock > /dev/null; then
        exec 9> "$root/target/build.lock"
        flock 9
        return
    fi
    # Without flock: a file that names its holder. Only who makes the .dead folder may clear a dead holder's away.
    held=$root/target/build.pid
    mine=$held.$$
    echo $$ > "$mine"
    until ln "$mine" "$held" 2> /dev/null; do
        holder=$(cat "$held" 2> /dev/null) || continue
        if kill -0 "$holder" 2> /dev/null && [ -z "$(find "$held" -mmin +15 2> /dev/null)" ]; then
            sleep 1
        elif mkdir "$held.dead" 2> /dev/null; then
            [ "$(cat "$held" 2> /dev/null)" != "$holder" ] || rm -f "$held"
            rmdir "$held.dead"
        else
            sleep 1
            [ -z "$(find "$held.dead" -prune -mmin +1 2> /dev/null)" ] || rmdir "$held.dead" 2> /dev/null || true
        fi
    done
    rm -f "$mine"
    trap 'rm -f "$held"' EXIT
}

build() {
    lock
    ! is_built || return 0
    echo 'Building Licentiesync (once)…' >&2
    mark=$app/build.mark
    mkdir -p "$app"
    # Unlinked, not overwritten: a run under way keeps the files that it opened.
    rm -f "$built" "$jar" "$app"/licentiesync-*.jsa
    : > "$mark"
    if ! output=$(cd "$root" && maven -Dmaven.test.skip=true package 2>&1 < /dev/null); then
        printf '%s\n' "$output" >&2
        fail 1 'the build failed; its output is above.'
    fi
    make_archive || true
    mv -f "$mark" "$built"
}

# Samples and training are the same whatever the environment sets for real nights.
forget_settings() {
    for setting in $(env | sed -n 's/^\(LICENTIESYNC_[A-Z_]*\)=.*/\1/p'); do
        [ "$setting" = LICENTIESYNC_JAVA_OPTS ] || unset "$setting"
    done
}

# A class-data archive halves the start-up time; without one everything works the same.
make_archive() {
    forget_settings
    training=$(mktemp -d "$app/training.XXXXXX") || return 0
    set -- sync --exports "$sample" --state "$training/state" --reports "$training/reports"
    run_java -jar "$jar" "$@" --date 2026-11-23 || true
    train "$@" --date 2026-11-24 || train --help || true
    # Only an archive that has proved itself is kept: the JVM does not survive a damaged one.
    if run_java -Xshare:on -XX:SharedArchiveFile="$training/archive" -jar "$jar" --help; then
        mv -f "$training/archive" "$archive"
    fi
    rm -rf "$training"
}

train() {
    rm -f "$training/archive"
    run_java -XX:ArchiveClassesAtExit="$training/archive" -jar "$jar" "$@"
}

# Silently, and not for ever.
run_java() {
    limit=
    ! command -v timeout > /dev/null || limit='timeout 60'
    $limit "$java" $java_opts $fixed_opts "$@" > /dev/null 2>&1 < /dev/null
}

# Where no language is set (cron), or one that is not installed or not UTF-8, file names beyond ASCII would be
# unreadable to the JVM.
case $(locale charmap 2> /dev/null || true) in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

root=$(dirname -- "$(real_path "$0")")
app=$root/target/app
jar=$app/licentiesync.jar
built=$app/licentiesync.built
sample=$root/sample-data/1-first-night

find_java

if [ "${1-}" = test ]; then
    shift
    if [ "${1-}" = slow ]; then
        shift
        set -- -Dgroups=slow -DexcludedGroups= "$@"
    fi
    require_maven
    cd "$root"
    find_chromium
    if [ -n "$CHROMIUM" ]; then
        set -- -Pbrowser "$@"
    else
        echo 'Without the tests of the pages in a real browser: install chromium, or set CHROMIUM to one.' >&2
    fi
    maven -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info test spotless:check "$@"
    exit
fi

if [ "${1-}" = screenshots ]; then
    require_maven
    cd "$root"
    find_chromium
    [ -n "$CHROMIUM" ] || fail 2 'Chromium is missing, which takes the pictures; install chromium, or set CHROMIUM to one.'
    maven -Pbrowser test-compile exec:exec
    exit
fi

if [ "${1-}" = benchmark ]; then
    shift
    if [ "${1-}" = rules ]; then
        shift
        require_maven
        cd "$root"
        maven -Pbenchmark -Djmh.args="$*" test-compile exec:exec
        exit
    fi
    command -v python3 > /dev/null || fail 2 "Python 3 is missing, which measures the processes; install it."
    exec python3 "$root/src/benchmark/nights.py" "$@"
fi

archive=$app/licentiesync-$(printf '%s\n' "$java_identity" | cksum | tr ' ' '-').jsa

if ! is_built; then
    require_maven
    mkdir -p "$root/target" || fail 1 "$root/target cannot be written."
    (build) || exit 1
fi

if [ $# -eq 0 ]; then
    forget_settings
    set -- sync --exports "$sample" --date 2026-11-23 \
        --state "$root/target/sample/state" --reports "$root/target/sample/reports"
fi

# Java cannot tell whether standard error or output is a terminal: it is told the columns, of standard error 0 where a
# line cannot be rewritten.
terminal_opts=
if [ "${TERM:-dumb}" = dumb ]; then
    terminal_opts=-Dpicocli.ansi=false
    [ ! -t 2 ] || terminal_opts="$terminal_opts -Dlicentiesync.terminal=0"
elif [ -t 2 ]; then
    columns=$(stty size <&2 2> /dev/null) || columns=
    columns=${columns#* }
    case $columns in '' | 0 | *[!0-9]*) columns=80 ;; esac
    terminal_opts=-Dlicentiesync.terminal=$columns
fi

if [ -t 1 ]; then
    columns=$(stty size <&1 2> /dev/null) || columns=
    columns=${columns#* }
    case $columns in '' | 0 | *[!0-9]*) columns=80 ;; esac
    terminal_opts="$terminal_opts -Dlicentiesync.columns=$columns"
fi
if [ -t 1 ] && [ "${TERM:-dumb}" != dumb ] && [ -z "${NO_COLOR-}" ]; then
    terminal_opts="$terminal_opts -Dlicentiesync.colour=true"
fi

# Java does not look at TMPDIR by itself.
temp=${TMPDIR:-/tmp}

set -f
if [ "$archive" -nt "$jar" ]; then
    exec "$java" -Djava.io.tmpdir="$temp" $java_opts $fixed_opts $terminal_opts -Xshare:auto -XX:SharedArchiveFile="$archive" -jar "$jar" "$@"
fi
exec "$java" -Djava.io.tmpdir="$temp" $java_opts $fixed_opts $terminal_opts -jar "$jar" "$@"
