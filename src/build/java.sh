# The JDK and Maven that run.sh works with.

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
