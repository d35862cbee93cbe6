# Maven, as run.sh calls it.

require_maven() {
    command -v mvn > /dev/null || fail 2 "Maven (mvn) is missing; install Maven 3.8 or newer."
    [ -z "$jdk" ] || [ -x "$jdk/bin/javac" ] || fail 2 "$jdk has no compiler (javac); install a JDK 17 or newer, or set JAVA_HOME to one."
}

# With the quick compiler of the JVM alone, unless MAVEN_OPTS says otherwise: compiling the sources and tests takes 27 s of
# processor time instead of 63 s, as Maven is over before the thorough compiler pays.
maven() {
    [ -z "$jdk" ] || export JAVA_HOME="$jdk"
    MAVEN_OPTS=${MAVEN_OPTS--XX:TieredStopAtLevel=1 -XX:+UseSerialGC} mvn -q -B -ntp -Dstyle.color=never "$@"
}
