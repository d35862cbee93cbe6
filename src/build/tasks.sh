# What run.sh does beside the application: tests, pictures and measurements. Each ends the script.

run_tests() { # arguments for Maven
    require_maven
    cd "$root"
    if [ "${1-}" = slow ]; then
        shift
        set -- -Dgroups=slow -DexcludedGroups= "$@"
    else
        find_memory
        [ -z "$memory" ] || set -- -Dtests.folder="$memory" "$@"
    fi
    find_chromium
    if [ -n "$CHROMIUM" ]; then
        set -- -Pbrowser "$@"
    else
        echo 'Without the tests of the pages in a real browser: install chromium, or set CHROMIUM to one.' >&2
    fi
    maven -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info test spotless:check "$@"
    exit
}

take_screenshots() {
    [ $# -eq 0 ] || fail 2 "screenshots takes nothing, not '$1'; it writes the pictures of docs anew."
    require_maven
    cd "$root"
    find_chromium
    [ -n "$CHROMIUM" ] || fail 2 'Chromium is missing, which takes the pictures; install chromium, or set CHROMIUM to one.'
    maven -Pbrowser test-compile exec:exec
    exit
}

run_benchmark() { # arguments for it
    if [ "${1-}" = rules ]; then
        shift
        require_maven
        cd "$root"
        maven -Pbenchmark -Djmh.args="$*" test-compile exec:exec
        exit
    fi
    command -v python3 > /dev/null || fail 2 "Python 3 is missing, which measures the processes; install it."
    exec python3 "$root/src/benchmark/nights.py" "$@"
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

# Sets memory, a new folder in memory that goes with this script; empty where there is no room for one. The short tests
# write and sync thousands of small files there, for which a disk takes a fifth of their time.
find_memory() {
    memory=
    local free
    free=$(df -Pk /dev/shm 2> /dev/null | awk 'NR == 2 { print $4 }')
    if [ "${free:-0}" -gt 1000000 ] && memory=$(mktemp -d /dev/shm/licentiesync-tests.XXXXXX 2> /dev/null); then
        trap 'rm -rf "$memory"' EXIT
        trap 'exit 130' INT
        trap 'exit 143' TERM
    fi
}
