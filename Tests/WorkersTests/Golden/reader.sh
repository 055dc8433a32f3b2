#!/bin/sh
# Stands in for traad-reader: the document's name says what to do, and the document itself is the answer.
[ "$1" = --password-fd ] && [ "$2" = 3 ] && read -r password <&3
said="$*"
while [ $# -gt 2 ]; do shift; done
# A page that is to be drawn: the document is the picture.
[ "$1" = --boxes ] && exec cat
[ "$1" = --name ] || exit 64
case "$2" in
  answer*) cat ;;
  pages*) for page in 1 2 3; do echo "page $page of 3" >&2; sleep 0.7; done; cat ;;
  stuck*) while :; do echo "page 1 of 3" >&2; sleep 0.2; done ;;
  slow*) sleep 0.3; cat ;;
  works*)
    # A little work after each of some long waits.
    for wait in 1 2 3 4 5 6; do
      sleep 0.4
      turn=0; while [ $turn -lt 40000 ]; do turn=$((turn + 1)); done
    done
    cat ;;
  killed*) kill -KILL $$ ;;
  abort*) kill -ABRT $$ ;;
  segfault*) cat; kill -SEGV $$ ;;
  processor*) kill -XCPU $$ ;;
  memory*) echo "terminate called after throwing an instance of 'std::bad_alloc'" >&2; kill -ABRT $$ ;;
  loader*) cat >&2; exit 127 ;;
  hang*) sleep 60 ;;
  closes*) exec >&- 2>&-; sleep 60 ;;
  rubbish*) echo "no answer" ;;
  silent*) ;;
  failed*) cat; exit 2 ;;
  flood*) yes ;;
  noise*) yes | head -c 3000000 >&2; cat ;;
  locked*) [ "$password" = "æble 1" ] && cat ;;
  vouched*) case "$said" in *"--as plan --period 2018-2020 --municipality Æblerød Kommune --name"*) cat ;; esac ;;
  environment*) [ "$SWIFT_BACKTRACE" = enable=no ] && cat ;;
esac
