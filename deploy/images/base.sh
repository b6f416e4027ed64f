#!/usr/bin/env bash
# Makes the base that the services' images stand on, where none can be pulled: Debian's C library and a Java runtime of
# the modules that are used. No shell, no package manager, nothing that is run by root. Needs a JDK 25 in JAVA_HOME and
# Debian's apt-get, and no container tool; writes no time of its own into the image.
#
# deploy/images/base.sh FILE    writes an image archive that jib (tar://FILE), podman load and skopeo take
set -euo pipefail
archive=$(realpath -m "${1:?which file?}")
modules=java.se,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root"/{etc,opt,work} "$work/debs"
mkdir -m 1777 "$root/tmp"

(cd "$work/debs" && apt-get -qq download libc6 2>/dev/null)
dpkg-deb -x "$work"/debs/libc6_*.deb "$work/libc"
# What libc brings for other uses is left behind: locales, character sets, documents.
mkdir -p "$root/lib" "$root/lib64"
cp -a "$work"/libc/lib/x86_64-linux-gnu "$root/lib/"
cp -a "$work"/libc/lib64/. "$root/lib64/"

"$JAVA_HOME/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --compress zip-6 \
  --output "$root/opt/java" >/dev/null
# What only a person at a terminal would run.
find "$root/opt/java/bin" -type f ! -name java ! -name jcmd -delete

echo 'telerehab:x:10001:10001::/app:/none' >"$root/etc/passwd"
echo 'telerehab:x:10001:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"

tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --format=gnu -cf "$work/layer.tar" -C "$root" .
layer=$(sha256sum "$work/layer.tar" | cut -d' ' -f1)
version=$("$root/opt/java/bin/java" -version 2>&1 | sed -n 's/.*Server VM.*(build \([^,]*\),.*/\1/p')
cat >"$work/config.json" <<JSON
{"architecture": "amd64", "os": "linux", "created": "1970-01-01T00:00:00Z",
 "config": {"User": "10001:10001", "WorkingDir": "/app",
  "Env": ["PATH=/opt/java/bin", "JAVA_HOME=/opt/java", "LANG=C.UTF-8"],
  "Labels": {"org.opencontainers.image.base.name": "telerehab-base", "java.version": "$version"}},
 "rootfs": {"type": "layers", "diff_ids": ["sha256:$layer"]},
 "history": [{"created": "1970-01-01T00:00:00Z", "created_by": "deploy/images/base.sh"}]}
JSON
echo '[{"Config": "config.json", "RepoTags": ["telerehab-base:25"], "Layers": ["layer.tar"]}]' >"$work/manifest.json"
mkdir -p "$(dirname "$archive")"
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf "$archive" -C "$work" manifest.json config.json layer.tar
echo "$archive: $(du -m "$archive" | cut -f1) MB, Java $version, layer sha256:$layer"
