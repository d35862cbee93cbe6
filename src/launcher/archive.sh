# The class-data archive, from which the JVM starts in half the time.

# Sets archive to the name of the one for this build of Java, as another one cannot use it.
name_archive() { # what else must be the same
    archive=licentiesync-$(printf '%s\n' "$java_identity" "$@" | cksum | tr ' ' '-').jsa
}

# Made by running two nights of the sample data, the second one with teachers from rosters; without an archive everything
# works the same.
make_archive() {
    forget_settings
    training=$archive.training
    # A folder of one who was killed is left alone for ten minutes.
    [ -z "$(find "$training" -prune -mmin +10 2> /dev/null)" ] || rm -rf "$training"
    mkdir "$training" 2> /dev/null || return 0
    set -- sync --state "$training/state" --reports "$training/reports"
    run_java -jar "$jar" "$@" --exports "$sample/1-first-night" --date 2026-11-23 || true
    train "$@" --exports "$sample/9-rosters" --rosters "$sample/9-rosters/rosters" --date 2026-11-24 --accept-changes \
        || train --help || true
    # Only an archive that has proved itself is kept: the JVM does not survive a damaged one. An empty file says that
    # this Java makes none.
    if ! run_java -Xshare:on -XX:SharedArchiveFile="$training/archive" -jar "$jar" --help; then
        rm -f "$training/archive"
        : > "$training/archive"
    fi
    mv -f "$training/archive" "$archive"
    rm -rf "$training"
}

# Without the native SHA-256: the JVM crashes when it archives a class that calls signed ones.
train() {
    rm -f "$training/archive"
    run_java -Dcom.amazon.corretto.crypto.provider.useExternalLib=true -XX:ArchiveClassesAtExit="$training/archive" -jar "$jar" "$@"
}

# Silently, and not for ever.
run_java() {
    limit=
    ! command -v timeout > /dev/null || limit='timeout 60'
    $limit "$java" $java_opts $fixed_opts "$@" > /dev/null 2>&1 < /dev/null
}

# Samples and training are the same whatever the environment sets for real nights.
forget_settings() {
    for setting in $(env | sed -n 's/^\(LICENTIESYNC_[A-Z_]*\)=.*/\1/p'); do
        case $setting in LICENTIESYNC_JAVA_OPTS | LICENTIESYNC_CACHE) ;; *) unset "$setting" ;; esac
    done
}
