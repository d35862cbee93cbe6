# What run.sh does beside the application: tests, pictures and measurements. Each ends the script.

run_tests() { # arguments for Maven
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
}

take_screenshots() {
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
