#!/usr/bin/env bash
# A browser for the tests: an installed Chrome or Chromium, else Playwright's own, else Debian's through apt.
set -eu
python=$1
find_browser() { for name in google-chrome google-chrome-stable chromium chromium-browser; do command -v "$name" && return 0; done; return 1; }

if found=$(find_browser); then echo "browser: $found"; exit 0; fi
echo "no Chrome or Chromium found: trying Playwright's own"
if timeout 300 "$python" -m playwright install chromium >/dev/null 2>&1; then echo "browser: Playwright's Chromium"; exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Playwright could not fetch one: installing Debian's chromium"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
  find_browser && exit 0
fi
echo "No browser for the tests: install Chrome or Chromium, or run 'python -m playwright install chromium'." >&2
exit 1
