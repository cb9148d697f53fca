#!/bin/sh
# autogen.sh - make précis from a fresh clone: tools, configure, build.
# SPDX-License-Identifier: MIT
#
#   ./autogen.sh [--deps[=test]] [configure options]
#
# --deps        first install what is missing to build, with the system's
#               package manager (apt; on other systems: name the packages)
# --deps=test   also what the tests use
# NOCONFIGURE=1 stop after making configure (for packagers)
set -eu
cd "$(dirname "$0")"

BUILD_PACKAGES="gcc make autoconf automake libtool pkg-config libicu-dev
libutf8proc-dev libstemmer-dev libxml2-dev libjansson-dev libarchive-dev
zlib1g-dev hunspell-fr-comprehensive"
TEST_PACKAGES="libcmocka-dev hunspell python3 python3-jsonschema poppler-utils
dict-freedict-fra-eng libxml2-utils sdcv stardict-tools dictd dict dictfmt dictzip
unicode-data bzip2 translate-toolkit python3-lxml python3-pyglossary jing valgrind
omegat libjuniversalchardet-java default-jdk-headless"

packages=
if [ "${1-}" = --deps ]; then
    packages=$BUILD_PACKAGES
    shift
elif [ "${1-}" = --deps=test ]; then
    packages="$BUILD_PACKAGES $TEST_PACKAGES"
    shift
fi

install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "autogen.sh: no apt here; install the like of these packages," \
            "then run ./autogen.sh without --deps:" >&2
        # shellcheck disable=SC2086
        echo $packages >&2
        exit 1
    fi
    missing=
    for package in $packages; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null |
            grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        as_root=sudo
        command -v sudo >/dev/null 2>&1 || {
            echo "autogen.sh: run as root:" \
                "apt-get install$missing" >&2
            exit 1
        }
    fi
    $as_root apt-get update -q
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y \
        --no-install-recommends $missing
}

[ -z "$packages" ] || install_packages
autoreconf --install --force
[ -z "${NOCONFIGURE-}" ] || exit 0
./configure "$@"
make -j"$(nproc 2>/dev/null || echo 2)"
