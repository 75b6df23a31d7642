# shellcheck shell=bash
# What the set-up scripts share; meant to be sourced. Each function either leaves the machine ready
# and says what it installed, or ends the script with one sentence that says what to do.

# The oldest toolchain that builds Package.swift.
oldest_swift=6.2
# Where a toolchain is looked for that is not in PATH.
other_swift=/opt/swift/usr/bin

# What the build needs: Cairo and Pango (fontconfig's headers come along) with their headers; ICU,
# libvips, libxml2, libzip, uchardet, qpdf and Little CMS, which are opened when a head, an input or a
# press file asks for them; pkg-config to find them, git and the certificates it trusts for the package
# manager.
# shellcheck disable=SC2034
build_packages=(
  libcairo2-dev libpango1.0-dev libicu72 libvips-dev libxml2 libzip-dev libuchardet-dev
  libqpdf-dev liblcms2-dev pkg-config git ca-certificates
)

# What the tests need on top: pdftotext and pdffonts read back what was written, libhyphen and its
# English dictionary divide words, unicode-data holds Unicode's test of line breaking, Ghostscript
# makes the plates of press files.
# shellcheck disable=SC2034
test_packages=(poppler-utils libhyphen0 hyphen-en-us unicode-data ghostscript)

say() { printf '%s\n' "$*" >&2; }

# Ends the script; 69 is "something needed is not available" in sysexits.h, as in `banmian` itself.
fail() {
  say "$(basename "$0"): $*"
  exit 69
}

# Whether version $1 is at least version $2.
at_least() { [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# The version of the compiler driver $1, such as 6.3.1; nothing if there is none.
swift_version() {
  { "$1" --version 2>/dev/null || true; } | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p;T;q'
}

# Makes `swift` in PATH one that is new enough.
need_swift() {
  local candidate version found=
  for candidate in swift "$other_swift/swift"; do
    version=$(swift_version "$candidate")
    [ -n "$version" ] || continue
    if at_least "$version" "$oldest_swift"; then
      [ "$candidate" = swift ] || export PATH="$other_swift:$PATH"
      return
    fi
    found="$version"
  done
  fail "Swift $oldest_swift or later is needed in PATH or in $other_swift" \
    "(found: ${found:-none}); see https://www.swift.org/install/linux/."
}

# Prints those of the named Debian packages that are not installed, in one line.
missing_packages() {
  local package status
  for package in "$@"; do
    status=$(dpkg-query -W -f '${db:Status-Status} ' "$package" 2>/dev/null || true)
    case " $status" in *" installed "*) ;; *) printf '%s ' "$package" ;; esac
  done
}

# Runs apt-get with the rights it needs; call only after `need_root`.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Ends the script unless packages can be installed: as root, or through sudo when it asks for no
# password or there is a terminal to ask on.
need_root() {
  [ "$(id -u)" -eq 0 ] && return
  if command -v sudo >/dev/null; then
    if sudo -n true 2>/dev/null || [ -t 0 ]; then return; fi
  fi
  fail "these packages are missing and only root can install them:" \
    "apt-get update && apt-get install --no-install-recommends $*"
}

# Installs those of the named Debian packages that are missing; asks for no rights if none is.
need_packages() {
  local missing log command
  command -v dpkg-query >/dev/null \
    || fail "this is no Debian system; install what these packages hold and use swift itself: $*"
  read -r -a missing <<<"$(missing_packages "$@")"
  if [ "${#missing[@]}" -eq 0 ]; then
    say "Installed already: $*"
    return
  fi
  need_root "${missing[@]}"
  say "Installing: ${missing[*]}"
  log=$(mktemp)
  command=(env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=120)
  # A stale list of one source need not stop the installation, so only the second command decides.
  as_root "${command[@]}" update >"$log" 2>&1 </dev/null || true
  as_root "${command[@]}" install --no-install-recommends "${missing[@]}" >>"$log" 2>&1 </dev/null \
    || fail "apt-get could not install ${missing[*]}; what it said is in $log."
  rm -f "$log"
  say "Installed: ${missing[*]}"
}
