/** The connection strings of a server that listens on a socket in this folder. */
export function socketUrls(socketDirectory: string): { url: string; adminUrl: string } {
  return {
    url: socketUrl(socketDirectory, 'riposte', 'riposte'),
    adminUrl: socketUrl(socketDirectory, 'postgres', 'postgres'),
  };
}

// It says everything, so that PGPORT, PGSSLMODE and their like in the operator's environment change nothing.
function socketUrl(socketDirectory: string, role: string, database: string): string {
  return `postgres://${role}@/${database}?host=${encodeURIComponent(socketDirectory)}&port=5432&sslmode=disable`;
}
