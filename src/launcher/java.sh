# The Java that starts the application.

# Sets java, jdk (its home, empty when unknown) and java_identity (what tells its build from another).
find_java() {
    if [ -x "$app/runtime/bin/java" ]; then
        java=$app/runtime/bin/java
    elif [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || fail 2 "JAVA_HOME is $JAVA_HOME, where there is no bin/java; set it to $needed, or unset it."
    else
        java=$(command -v java) || fail 2 "Java is missing; install $needed, or set JAVA_HOME to one."
    fi
    jdk=$(readlink -f -- "$java")
    jdk=${jdk%/bin/java}
    version=
    if [ -r "$jdk/release" ]; then
        java_identity=$(cat "$jdk/release")
        while IFS= read -r line; do
            case $line in JAVA_VERSION=*) version=${line#*=} ;; esac
        done < "$jdk/release"
    else
        jdk=
        java_identity=$("$java" -version 2>&1) || fail 2 "$java does not start; install $needed, or set JAVA_HOME to one."
        version=${java_identity#*version }
        version=${version%% *}
    fi
    version=${version#\"}
    version=${version%%\"*}
    major=${version#1.}
    major=${major%%[!0-9]*}
    [ "${major:-0}" -ge 17 ] || fail 2 "$java is Java ${version:-of an unknown version}, and 17 or newer is needed; set JAVA_HOME to one."
}
