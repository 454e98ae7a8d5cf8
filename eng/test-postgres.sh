# Starts a private PostgreSQL for the tests on a free loopback port, and stops it again. Sourced by ./test.
# Sets RFMFLOWS_TEST_POSTGRES. Needs to install the server only where it is missing, as root.

postgres_folder=""

postgres_bin() {
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

start_postgres() {
  [ -n "${RFMFLOWS_TEST_POSTGRES:-}" ] && return 0
  if [ -z "$(postgres_bin)" ]; then
    [ "$(id -u)" -eq 0 ] || return 1
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql; } >/dev/null 2>&1 || return 1
  fi
  local bin port
  bin=$(postgres_bin)
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null \
    || node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })') || return 1
  postgres_folder=$(mktemp -d)
  [ "$(id -u)" -eq 0 ] && chown postgres "$postgres_folder"
  (cd "$postgres_folder" && as_postgres "$bin/initdb" -D "$postgres_folder/data" -U rfmflows -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null 2>&1 \
    && as_postgres "$bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -w -t 60 \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder -c fsync=off -c max_connections=200" start >/dev/null 2>&1) || return 1
  export RFMFLOWS_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=rfmflows;Database=postgres"
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  (cd "$postgres_folder" && as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_folder/data" -m immediate -w stop >/dev/null 2>&1)
  rm -rf "$postgres_folder"
  postgres_folder=""
}
