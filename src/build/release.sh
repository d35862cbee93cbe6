# Makes a release of the last commit in target: an archive, and a Debian package of the same content; with --with-runtime
# also an archive that brings its own Java. The same commit and JDK give the same bytes, wherever they are built; only
# the archive of Java's own classes differs, as JDK 17 does not write it the same twice.

make_release() { # --with-runtime
    with_runtime=
    for option; do
        [ "$option" = --with-runtime ] || fail 2 "release has no option '$option'; it has --with-runtime."
        with_runtime=yes
    done
    require_maven
    umask 022 # a jar keeps the permissions of its files
    find_version
    [ -n "$commit" ] || fail 2 'a release is made of a commit, and this folder has none; use a clone, and install git.'
    [ -z "$(git -C "$root" status --porcelain)" ] || echo 'What is not committed is left out.' >&2
    work=$root/target/release
    rm -rf "$work"
    mkdir -p "$work/source"
    git -C "$root" archive HEAD | tar -xf - -C "$work/source"
    echo "Building release $revision…" >&2
    release_maven package
    made=$work/source/target/release

    folder=$work/licentiesync-$revision
    lay_out_release
    pack_release "$root/target/licentiesync-$revision.tar.gz"
    lay_out_package
    release_maven jdeb:jdeb
    mv -f "$made/licentiesync_${revision}_all.deb" "$root/target/"
    echo "$root/target/licentiesync_${revision}_all.deb"
    if [ -n "$with_runtime" ]; then
        add_runtime
        pack_release "$root/target/licentiesync-$revision-$(uname -s | tr A-Z a-z)-$(uname -m).tar.gz"
    fi
    rm -rf "$work"
    exit
}

release_maven() { # goal
    # Names the libraries when their licences are refused.
    (cd "$work/source" && maven -Dorg.slf4j.simpleLogger.log.org.codehaus.mojo.license=warn -Prelease \
        -Dmaven.test.skip=true "-Drevision=$revision" "-Dcommit=$commit" "-Dcommitted=$committed" \
        "-Dproject.build.outputTimestamp=$committed" "$1") < /dev/null >&2 \
        || fail 1 'the release could not be built; what Maven says is above.'
}

lay_out_release() {
    from=$work/source
    mkdir -p "$folder/lib/launcher" "$folder/bin" "$folder/man/man1" "$folder/completions" "$folder/examples"
    cp "$from"/target/app/lib/*.jar "$folder/lib/"
    printf '%s %s\n' "$revision" "$commit" > "$folder/lib/release"
    cp "$from"/src/launcher/*.sh "$folder/lib/launcher/"
    cp "$from/src/launcher/licentiesync" "$from/src/launcher/licentiesync.bat" "$folder/bin/"
    cp "$made"/man/*.1 "$folder/man/man1/"
    cp "$made/completions/licentiesync.bash" "$from/src/release/_licentiesync" "$folder/completions/"
    cp "$from/src/release/licentiesync.yaml" "$folder/examples/"
    write_units /opt/licentiesync/bin/licentiesync "$folder/examples"
    cp -R "$from/sample-data" "$from/docs" "$folder/"
    cp "$from/README.md" "$from/CHANGELOG.md" "$from/LICENSE" "$folder/"
    cp "$made/bom.json" "$folder/licentiesync.cdx.json"
    copy_licences
}

write_units() { # the command, folder
    for unit in "$work"/source/src/release/systemd/*; do
        sed "s,@licentiesync@,$1," "$unit" > "$2/${unit##*/}"
    done
}

# The notices of each library: those in its jar, or ours where it has none and its licence asks for it.
copy_licences() {
    cp "$made/THIRD-PARTY.txt" "$folder/"
    for library in "$folder"/lib/*.jar; do
        name=${library##*/}
        name=${name%.jar}
        notices=$folder/licences/$name
        artifact=${name%-[0-9]*}
        [ "$name" != licentiesync ] || continue
        mkdir -p "$notices"
        (cd "$notices" && "$jdk/bin/jar" -xf "$library" META-INF && find META-INF -maxdepth 1 -type f \
            \( -iname 'licen[cs]e*' -o -iname 'notice*' \) -exec mv {} . \; && rm -rf META-INF)
        if [ -z "$(ls "$notices")" ]; then
            rmdir "$notices"
            own=$work/source/src/release/licences/$artifact.txt
            if [ -f "$own" ]; then
                cp "$own" "$folder/licences/$name.txt"
            elif ! grep -A 1 ":$artifact " "$folder/THIRD-PARTY.txt" | grep -q '^    Apache-2.0,'; then
                fail 1 "$name.jar holds no text of its licence; put it into src/release/licences/$artifact.txt."
            fi
        fi
    done
}

# The modules that jdeps finds, and those that are only asked for at run time: encodings, and elliptic curves of TLS.
add_runtime() {
    modules=$("$jdk/bin/jdeps" --print-module-deps --ignore-missing-deps --multi-release 17 --recursive \
        --class-path "$folder/lib/*" "$folder/lib/licentiesync.jar") || fail 1 'jdeps failed; what it says is above.'
    "$jdk/bin/jlink" --add-modules "$modules,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.zipfs" \
        --include-locales en,nl --strip-debug --no-header-files --no-man-pages --compress 2 \
        --output "$folder/runtime" >&2 || fail 1 'jlink failed; what it says is above.'
    # Java's own classes in an archive: without it there is no class-data archive of the application either.
    "$folder/runtime/bin/java" -Xshare:dump -Xms128m -Xmx128m > /dev/null || fail 1 'java -Xshare:dump failed.'
}

lay_out_package() {
    tree=$made/deb
    shared=$tree/usr/share
    mkdir -p "$tree/etc" "$shared/licentiesync" "$shared/doc/licentiesync" "$shared/man/man1" \
        "$shared/bash-completion/completions" "$shared/zsh/vendor-completions" "$tree/usr/lib/systemd/system"
    cp -R "$folder/bin" "$folder/lib" "$folder/sample-data" "$shared/licentiesync/"
    rm "$shared/licentiesync/bin/licentiesync.bat"
    cp "$folder"/man/man1/* "$shared/man/man1/"
    gzip -9n "$shared"/man/man1/*
    cp "$folder/completions/licentiesync.bash" "$shared/bash-completion/completions/licentiesync"
    sed 's,^source .*,source /usr/share/bash-completion/completions/licentiesync,' "$folder/completions/_licentiesync" \
        > "$shared/zsh/vendor-completions/_licentiesync"
    cp "$folder/examples/licentiesync.yaml" "$tree/etc/"
    write_units /usr/bin/licentiesync "$tree/usr/lib/systemd/system"
    cp -R "$folder"/docs/* "$folder/licences" "$folder/README.md" "$folder/CHANGELOG.md" "$folder/licentiesync.cdx.json" \
        "$shared/doc/licentiesync/"
    {
        printf 'Licentiesync is under the Apache License 2.0: /usr/share/common-licenses/Apache-2.0.\n\n'
        cat "$folder/THIRD-PARTY.txt"
    } > "$shared/doc/licentiesync/copyright"
    chmod -R u=rwX,go=rX "$tree"
}

pack_release() { # archive
    chmod -R u=rwX,go=rX "$folder"
    (cd "$work" && find "licentiesync-$revision" -print | LC_ALL=C sort \
        | tar --no-recursion --mtime="$committed" --owner=0 --group=0 --numeric-owner --format=ustar -cf archive.tar -T - \
        && gzip -9n archive.tar) || fail 1 "$1 could not be written."
    mv -f "$work/archive.tar.gz" "$1"
    echo "$1"
}
