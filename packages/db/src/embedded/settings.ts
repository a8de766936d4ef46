const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_parallel_workers_per_gather: '1',
  max_worker_processes: '4',
  random_page_cost: '1.1',
  // JIT pays for no query of ours, and makes sums of some ten thousand rows two to ten times slower.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
  // The log holds how the server fares, never a failing statement or its values: those may be personal data.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  logging_collector: 'off',
}

const durable = { max_wal_size: '2GB', checkpoint_timeout: '15min' }

// Tests throw their data away, so nothing needs to reach the disk. Autovacuum would only wake beside them.
const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
}

/** Arguments of `postgres` for a machine of two cores; they win over postgresql.conf, so that a start says all. */
export function serverArguments(options: { cluster: string; port: number; fast: boolean }): string[] {
  const settings = { ...always, ...(options.fast ? throwaway : durable) }
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', options.cluster, '-p', String(options.port), ...pairs]
}
