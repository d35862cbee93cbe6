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

# What the JVM gets when LICENTIESYNC_JAVA_OPTS is not set: the quick compiler alone, as a night is over before
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

root=$(dirname -- "$(real_path "$0")")
app=$root/target/app
jar=$app/licentiesync.jar
built=$app/licentiesync.built
sample=$root/sample-data/1-first-night

# Finding Java and Maven, building, the archive for a quick start, other tasks than the application, and the terminal.
. "$root/src/build/java.sh"
. "$root/src/build/build.sh"
. "$root/src/build/archive.sh"
. "$root/src/build/tasks.sh"
. "$root/src/build/terminal.sh"

use_utf8
find_java

case ${1-} in
    test)
        shift
        run_tests "$@"
        ;;
    screenshots) take_screenshots ;;
    benchmark)
        shift
        run_benchmark "$@"
        ;;
esac

name_archive
ensure_built

if [ $# -eq 0 ]; then
    forget_settings
    set -- sync --exports "$sample" --date 2026-11-23 \
        --state "$root/target/sample/state" --reports "$root/target/sample/reports"
fi

find_terminal
set -- -jar "$jar" "$@"
[ ! "$archive" -nt "$jar" ] || set -- -Xshare:auto -XX:SharedArchiveFile="$archive" "$@"
set -f # the options are split into words, but no word stands for files
exec "$java" -Djava.io.tmpdir="${TMPDIR:-/tmp}" $java_opts $fixed_opts $terminal_opts "$@"
