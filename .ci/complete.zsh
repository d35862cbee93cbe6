# Types a command line in an interactive zsh, presses Tab, and prints what is there then.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1= ; unset zle_bracketed_paste; fpath=($1 \$fpath); autoload -U compinit; compinit -u -D; echo read''y"
zpty -r shell line '*ready*'
zpty -w -n shell $'licentiesync expl\t'
sleep 2
zpty -w -n shell $'\C-e #end\n'
zpty -r shell line '*#end*'
print -r -- $line
