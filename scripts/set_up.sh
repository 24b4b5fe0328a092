#!/bin/sh
# Make the virtual environment: usage: scripts/set_up.sh VENV [UV]
# Every package at its pinned version and hash, then this project's own package, editable.
# UV is the uv to use; empty: the one on PATH, else one from the package index; "none": plain pip.
set -u
venv=${1:-.venv} uv=${2:-}

stop() { printf '\nset-up stopped: %s\n  cure: %s\n' "$1" "$2" >&2; exit 1; }

find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
    done
    stop "no Python 3.11 or newer here (python3 is $(python3 --version 2>&1 || echo missing))" \
         "apt install python3 python3-venv, or a newer Python from python.org, then again: make"
}

make_venv() {
    "$venv/bin/python" -c '' 2>/dev/null && return
    find_python
    echo "== set-up: $("$python" --version) into $venv"
    "$python" -m venv --clear "$venv" || stop "$python cannot make a virtual environment" "apt install python3-venv"
}

find_uv() {
    [ "$uv" = none ] && return 1
    [ -n "$uv" ] && return
    uv=$(command -v uv) && "$uv" --version >/dev/null 2>&1 && return
    uv=$venv/bin/uv
    [ -x "$uv" ] && return
    sed -n '/^uv==/,/# via/p' requirements.txt >"$venv/uv.txt"
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r "$venv/uv.txt" 2>/dev/null
}

install() {
    if find_uv; then
        echo "== set-up: packages, with uv"
        "$uv" pip install -q --python "$venv/bin/python" "$@"
    else
        echo "== set-up: packages, with pip (about a minute)"
        "$venv/bin/python" -m pip install -q --disable-pip-version-check "$@"
    fi
}

make_venv
install --require-hashes -r requirements.txt || stop "a package could not be installed" \
    "see the line above; check the network and the package index, then again (make UV=none uses plain pip)"
install --no-deps --no-build-isolation -e . || stop "the project's own package could not be installed" "see the line above"
"$venv/bin/python" -W ignore -c 'import jieba.analyse, jieba.posseg' # its old escapes warn once, when first compiled: here
touch "$venv/ready"
