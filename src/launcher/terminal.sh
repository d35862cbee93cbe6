# What Java cannot find out by itself: the language of the system, and what standard output and error are.

# Where no language is set (cron), or one that is not installed or not UTF-8, file names beyond ASCII would be
# unreadable to the JVM.
use_utf8() {
    case $(locale charmap 2> /dev/null || true) in
        UTF-8) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}

# Sets terminal_opts: the columns of standard error, 0 where a line cannot be rewritten, those of standard output, and
# whether it has colours; nothing about one that is no terminal.
find_terminal() {
    terminal_opts=
    if [ "${TERM:-dumb}" = dumb ]; then
        terminal_opts=-Dpicocli.ansi=false
        [ ! -t 2 ] || terminal_opts="$terminal_opts -Dlicentiesync.terminal=0"
    elif [ -t 2 ]; then
        find_columns 3<&2
        terminal_opts=-Dlicentiesync.terminal=$columns
    fi
    if [ -t 1 ]; then
        find_columns 3<&1
        terminal_opts="$terminal_opts -Dlicentiesync.columns=$columns"
        if [ "${TERM:-dumb}" != dumb ] && [ -z "${NO_COLOR-}" ]; then
            terminal_opts="$terminal_opts -Dlicentiesync.colour=true"
        fi
    fi
}

# Sets columns, those of the terminal behind descriptor 3; 80 when it does not know.
find_columns() {
    columns=$(stty size <&3 2> /dev/null) || columns=
    columns=${columns#* }
    case $columns in '' | 0 | *[!0-9]*) columns=80 ;; esac
}
