/** For a small machine that runs other things too. Memory is taken as it is needed, up to these. */
const small = {
  max_connections: '50',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  // Readers in processes of their own pay on large machines; a parallel query also needs more /dev/shm than a container has.
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
};

/** Reachable through its socket only, so that there is no port, no password and nothing on the network. */
const socketOnly = { listen_addresses: '', port: '5432', unix_socket_permissions: '0700', ssl: 'off' };

/**
 * No statement, parameter or value of a row may reach the log: they hold what readers write. Errors as such are left out,
 * because their first line can quote a value (`invalid input syntax … "…"`); the app sees and counts them. What is
 * logged is the server's own life: starts, stops, recoveries, refused connections, crashes.
 */
const discreet = {
  log_destination: 'stderr',
  logging_collector: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/** A power cut may ruin the cluster: for tests only. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** PostgreSQL's command-line words for our settings. They win over `postgresql.conf` and `ALTER SYSTEM`. */
export function settingsFor(socketDirectory: string, durable: boolean): string[] {
  const settings = {
    ...socketOnly,
    ...small,
    ...discreet,
    ...(durable ? {} : careless),
    unix_socket_directories: quoted(socketDirectory),
    timezone: 'UTC',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

// The setting is a list of folders: a comma or a space in a name would end it.
function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`;
}
