# Builds the application into target/app, once for each state of the sources.

# The mark is written when all of a build stands, so nobody starts from half a jar.
is_built() {
    [ -f "$jar" ] && [ -f "$built" ] && [ -z "$(find "$root/pom.xml" "$root/src/main" -newer "$built")" ]
}

# Builds when that is needed.
ensure_built() {
    ! is_built || return 0
    require_maven
    mkdir -p "$root/target" || fail 1 "$root/target cannot be written."
    (build) || exit 1
}

# Whoever comes while another one builds waits for that, and finds it done.
build() {
    lock
    ! is_built || return 0
    echo 'Building Licentiesync (once)…' >&2
    mark=$app/build.mark
    mkdir -p "$app"
    # Unlinked, not overwritten: a run under way keeps the files that it opened.
    rm -f "$built" "$jar" "$app"/licentiesync-*.jsa
    find_version
    changed=
    [ -z "$(git -C "$root" status --porcelain 2> /dev/null)" ] || changed=', with changes'
    : > "$mark"
    set -- ${revision:+"-Drevision=$revision" "-Dcommit=$commit$changed" "-Dcommitted=$committed"}
    if ! output=$(cd "$root" && maven "$@" -Dmaven.test.skip=true package 2>&1 < /dev/null); then
        printf '%s\n' "$output" >&2
        fail 1 'the build failed; its output is above.'
    fi
    make_archive || true
    mv -f "$mark" "$built"
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
