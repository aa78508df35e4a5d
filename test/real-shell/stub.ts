/** Where the real shells are; `/bin/sh` and the like are stubs, so that what a body gives them is logged. */
export const SHELLS = '/.real';
/** Holds a folder for each run: its records, and what tells the stubs when to fail. */
export const LOGS = '/.log';
/** Names the folder of the run. */
export const LOG_VARIABLE = 'REAL_SHELL_LOG';
export const USER_VARIABLE = 'REAL_SHELL_USER';
const LOG = `$${LOG_VARIABLE}`;

/**
 * The one program behind every name: a dash script that logs how it was called and fails on cue.
 *
 * Pipelines run at once, yet their log is in a fixed order: a stub reads its input to the end before it logs, and
 * logs before it writes; whoever reads a pipe is therefore logged after whoever writes it. The details go to a file of
 * their own, and one short write (which is atomic) says whose turn it was.
 *
 * It keeps one resource, the package lists of apt: what runs apt-get or apt logs whether they are there.
 */
export const STUB = `#!${SHELLS}/dash
trap '' PIPE
__in=
while IFS= read -r __l || [ -n "$__l" ]; do __in="$__in$__l
"; done 2>/dev/null
__n=\${0##*/}
__line="$__n $*"
. ${LOG}/cue
__fail=0
if [ "$__line" = "$__cue1" ]; then
  printf x >>${LOG}/n1; IFS= read -r __k <${LOG}/n1; [ \${#__k} -eq $__n1 ] && __fail=1
fi
if [ "$__line" = "$__cue2" ]; then
  printf x >>${LOG}/n2; IFS= read -r __k <${LOG}/n2; [ \${#__k} -eq $__n2 ] && __fail=1
fi
__lists=
case $__n in apt-get|apt) IFS= read -r __lists <${LOG}/lists ;; esac
{
  printf '%s\\0' "$#" "$0" "$@" "$__in" "$__lists"
  pwd -P; printf '\\0'
  umask; ulimit -n; printf '\\0'
  export -p
} >${LOG}/r.$$
echo $$ >>${LOG}/order
if [ $__fail = 0 ]; then
  case "$__n $* " in
    apt-get*' update '*|apt*' update '*) echo yes >${LOG}/lists ;;
    rm*' /var/lib/apt/lists'*) echo no >${LOG}/lists ;;
  esac
fi
case "$__n $*" in
  'uname -s'*) echo Linux ;;
  uname*|arch*) echo x86_64 ;;
  dpkg*) echo amd64 ;;
  nproc*) echo 2 ;;
  rm\\ *|mkdir\\ *|chmod\\ *|cp\\ *|mv\\ *) ;;
  'id -u'*) echo 0 ;;
  ssh-agent*) echo 'SSH_AUTH_SOCK=/tmp/agent; export SSH_AUTH_SOCK' ;;
  *) echo "@$__n-output@" ;;
esac 2>/dev/null
exit $__fail
`;

/** What the stubs print, taken out of what a shell printed. */
export function withoutOutputs(text: string): string {
  return text.replace(/@[^@\n]*-output@\n/g, '');
}

/** One word for a POSIX shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
