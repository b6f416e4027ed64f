# Lays the checkpoints of seals after a number aside: cut.sh SERVICE NUMBER, in the folder that has each service's.
# What there was is kept beside it. Reads each line's own number: one seal may have several lines, another none.
set -eu
cd "$1"
case $2 in
  '' | *[!0-9]*)
    echo "$2 is no number of a seal" >&2
    exit 2
    ;;
esac
[ -e checkpoints.jsonl ] || {
  echo "$1: there are no checkpoints"
  exit
}
aside=checkpoints-until-$(date -u +%Y%m%dT%H%M%SZ).jsonl
[ ! -e "$aside" ] || {
  echo "$aside is there already" >&2
  exit 1
}
cp -p checkpoints.jsonl "$aside"
# A last line that is torn is no line: its host fell over, or the disk was full.
awk -v last="$2" '
  torn { print "line " torn " is torn" | "cat 1>&2"; exit 1 }
  !/}$/ { torn = NR; next }
  !match($0, /"number":[0-9]+/) { print "line " NR " has no number" | "cat 1>&2"; exit 1 }
  substr($0, RSTART + 9, RLENGTH - 9) + 0 <= last + 0' "$aside" >checkpoints.jsonl.part
mv checkpoints.jsonl.part checkpoints.jsonl
echo "$1: $(wc -l <checkpoints.jsonl) of $(wc -l <"$aside") lines stay; all are in $aside"
