# shellcheck shell=bash
# Pieces of a root file system, taken from this machine.

APP_USER=1001

# The shared libraries that programs and libraries need. Neither a static program nor one that lacks
# an optional library is an error here.
needed_libraries() { # file...
  { ldd "$@" 2>/dev/null || true; } | sed -nE 's/^\t([^ ]+ => )?(\/[^ ]+) \(0x.*/\2/p' | sort -u
}

# glibc before 2.34 looks names up through libraries that it loads when asked.
copy_name_services() { # root
  local libc name
  libc=$(find "$1" -name 'libc.so.6' | head -n 1)
  [[ -n $libc ]] || die "no C library found: images are built on Linux with glibc"
  for name in libnss_dns.so.2 libnss_files.so.2 libresolv.so.2; do
    libc=${libc%/*}/$name
    [[ ! -f ${libc#"$1"} ]] || install -D "${libc#"$1"}" "$libc"
  done
}

write_users() { # root name
  install -d "$1/etc"
  install -d -m 1777 "$1/tmp"
  printf 'root:x:0:0:root:/:/sbin/nologin\n%s:x:%d:%d::/tmp:/sbin/nologin\n' "$2" $APP_USER $APP_USER >"$1/etc/passwd"
  printf 'root:x:0:\n%s:x:%d:\n' "$2" $APP_USER >"$1/etc/group"
  echo 'hosts: files dns' >"$1/etc/nsswitch.conf"
}

# Java has authorities of its own; these are for everything else.
copy_authorities() { # root
  local bundle
  for bundle in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem; do
    if [[ -f $bundle ]]; then
      install -D -m 644 "$bundle" "$1/etc/ssl/certs/ca-certificates.crt"
      return
    fi
  done
  die "no certificate authorities found; on Debian: apt-get install ca-certificates"
}

# Without it the names of files that are not plain ASCII cannot be read.
copy_utf8() { # root
  local folder
  for folder in /usr/lib/locale/C.utf8 /usr/lib/locale/C.UTF-8; do
    if [[ -d $folder ]]; then
      install -d "$1/usr/lib/locale"
      cp -R "$folder" "$1/usr/lib/locale/"
      return
    fi
  done
}
