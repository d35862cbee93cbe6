# Where an installed application keeps its class-data archive: in the folder that LICENTIESYNC_CACHE names, or in one for
# all users when this one may write there, else in one of this user. When none can be written, it does without.

# Sets archive, and makes it when there is none yet.
find_cached_archive() {
    own=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
    if [ -n "${LICENTIESYNC_CACHE+set}" ]; then
        all_users=
        own=$LICENTIESYNC_CACHE
    else
        all_users=/var/cache/licentiesync
        own=${own:+$own/licentiesync}
    fi
    trial=${own:+$own/sample}
    read -r release < "$app/lib/release"
    name_archive "$app $release"
    name=$archive
    for folder in ${all_users:+"$all_users"} ${own:+"$own"}; do
        archive=$folder/$name
        ! is_trusted "$archive" || return 0
    done
    for folder in ${all_users:+"$all_users"} ${own:+"$own"}; do
        archive=$folder/$name
        if (umask 022 && mkdir -p "$folder") 2> /dev/null && [ -w "$folder" ] && [ ! -e "$archive" ]; then
            [ ! -t 2 ] || echo 'Preparing a quick start (once)…' >&2
            (umask 022 && make_archive) 2> /dev/null || true
            find "$folder" -name 'licentiesync-*.jsa' -atime +30 -exec rm -f {} + 2> /dev/null || true
            return 0
        fi
    done
    archive=
}

# An archive holds code, so it must be this user's own or root's.
is_trusted() {
    [ -e "$1" ] && { [ -O "$1" ] || [ -n "$(find "$1" -prune -user 0 2> /dev/null)" ]; }
}
