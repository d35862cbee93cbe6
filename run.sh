#!/bin/sh
# ./run.sh               builds when needed, then synchronises the first sample night
# ./run.sh test [...]    runs the tests and the format check; further arguments go to Maven
# ./run.sh test slow [...]  runs the tests that take long: kills, faults, years, the country
#                        CHROMIUM names the browser for the tests of the pages; empty, these are skipped
# ./run.sh release [--with-runtime]  makes an archive and a Debian package of the last commit, and an archive with Java in it
# ./run.sh screenshots   makes the pictures of the pages in docs (needs Chromium)
# ./run.sh benchmark [...]         times whole nights (needs Python 3); --help tells its options
# ./run.sh benchmark rules [...]   runs JMH on the rules; further arguments go to JMH
# ./run.sh COMMAND ...   anything else goes to the application, whose exit code this script returns
set -eu

root=$(dirname -- "$(readlink -f -- "$0")")
app=$root/target/app
built=$app/licentiesync.built
parts=$root/src/launcher
sample=$root/sample-data
trial=$root/target/sample
command=./run.sh
needed='a JDK 17 or newer'

# Starting the application as an installed one does, building it, and what else there is to do than that.
. "$parts/launch.sh"
. "$root/src/build/maven.sh"
. "$root/src/build/version.sh"
. "$root/src/build/build.sh"
. "$root/src/build/tasks.sh"
. "$root/src/build/release.sh"

use_utf8
find_java

case ${1-} in
    test)
        shift
        run_tests "$@"
        ;;
    release)
        shift
        make_release "$@"
        ;;
    screenshots)
        shift
        take_screenshots "$@"
        ;;
    benchmark)
        shift
        run_benchmark "$@"
        ;;
esac

name_archive
archive=$app/$archive
ensure_built
launch "$@"
