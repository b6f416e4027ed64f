#!/usr/bin/env bash
# A registry on the loopback address, for machines that have none: Debian's docker-registry, keeping what it is given in
# target/registry. Ends when it is told to.
#
# deploy/images/registry.sh PORT
set -euo pipefail
cd "$(dirname "$0")"
port=${1:?which port?}
command -v docker-registry >/dev/null || {
  echo "No registry answers at localhost:$port, and docker-registry is not installed to be one. Name another: --registry" >&2
  exit 1
}
mkdir -p target/registry
cat >target/registry.yml <<YAML
version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: $PWD/target/registry}}
http: {addr: 127.0.0.1:$port}
YAML
OTEL_TRACES_EXPORTER=none exec docker-registry serve target/registry.yml 2>target/registry.log
