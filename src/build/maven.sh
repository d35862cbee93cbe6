# Maven, as run.sh calls it.

require_maven() {
    command -v mvn > /dev/null || fail 2 "Maven (mvn) is missing; install Maven 3.8 or newer."
    [ -z "$jdk" ] || [ -x "$jdk/bin/javac" ] || fail 2 "$jdk has no compiler (javac); install a JDK 17 or newer, or set JAVA_HOME to one."
}

maven() {
    [ -z "$jdk" ] || export JAVA_HOME="$jdk"
    mvn -q -B -ntp -Dstyle.color=never "$@"
}
