# The version, from Git.

# Sets revision (1.2.0 at the tag v1.2.0; later 1.2.0+20261126123352.84c1750a6c with time and id of the commit),
# commit, and committed, its time; nothing without Git.
find_version() {
    revision= commit= committed=
    [ -e "$root/.git" ] || return 0
    commit=$(git -C "$root" rev-parse HEAD 2> /dev/null) || return 0
    committed=$(TZ=UTC git -C "$root" log -1 --format=%cd --date='format-local:%Y-%m-%dT%H:%M:%SZ')
    revision=$(git -C "$root" describe --tags --abbrev=0 --match 'v[0-9]*' 2> /dev/null) || revision=v0.0.0
    revision=${revision#v}
    if ! git -C "$root" describe --tags --exact-match --match 'v[0-9]*' > /dev/null 2>&1; then
        revision=$revision+$(printf '%s' "$committed" | tr -cd 0-9).$(printf '%.10s' "$commit")
    fi
}
