# Starts the application, for run.sh and for the installed command alike. Whoever reads this in has set:
#   command   what the user types: ./run.sh or licentiesync
#   parts     the folder of this file and the others of the launcher
#   app       the folder of the application: lib with its jars, runtime when it brings its own Java
#   needed    the Java that is missed when there is none
#   sample    the folder of sample nights
#   trial     where the sample night without arguments goes; empty for a new temporary folder (of an installed one: cache.sh)
set -eu
unset CDPATH

jar=$app/lib/licentiesync.jar

# Memory in large pages, where Linux gives them to those who ask: a night takes an eighth less time.
huge_pages() {
    case $(cat /sys/kernel/mm/transparent_hugepage/enabled 2> /dev/null) in
        *'[madvise]'* | *'[always]'*) printf ' -XX:+UseTransparentHugePages' ;;
    esac
}

# What the JVM gets when LICENTIESYNC_JAVA_OPTS is not set: the quick compiler alone, as a night is over before
# the thorough one pays (docs/performance.md), and a small young generation, so that memory is reused while it is warm; what
# survives it twice is kept. One thread collects: both processors have other work, and two of them took more memory.
heap='-Xms232m -Xmx512m -Xmn128m -XX:+UseSerialGC -XX:MaxTenuringThreshold=1'
# Spring Batch prepares its events for the JVM's flight recorder though nothing is recorded; told that there is none, it
# does without, and a short night takes a fourteenth less.
java_opts=${LICENTIESYNC_JAVA_OPTS-$heap -XX:TieredStopAtLevel=1 -Djfr.unsupported.vm=true$(huge_pages)}
# What it always gets: UTF-8 everywhere, and not a word of its own on standard output.
fixed_opts='-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr'

fail() { # exit code, sentence
    printf '%s: %s\n' "${command##*/}" "$2" >&2
    exit "$1"
}

# Finding Java, the archive for a quick start, and the terminal.
. "$parts/java.sh"
. "$parts/archive.sh"
. "$parts/terminal.sh"

# Becomes the application; the archive has its name by now, whether it is there or not.
launch() { # arguments for it
    if [ $# -eq 0 ]; then
        forget_settings
        [ -n "$trial" ] || trial=$(mktemp -d)
        set -- sync --exports "$sample/1-first-night" --date 2026-11-23 \
            --state "$trial/state" --reports "$trial/reports"
    fi
    find_terminal
    set -- "-Dlicentiesync.command=$command" -jar "$jar" "$@"
    [ ! -s "$archive" ] || [ ! "$archive" -nt "$jar" ] || set -- -Xshare:auto -XX:SharedArchiveFile="$archive" "$@"
    set -f # the options are split into words, but no word stands for files
    exec "$java" -Djava.io.tmpdir="${TMPDIR:-/tmp}" $java_opts $fixed_opts $terminal_opts "$@"
}
