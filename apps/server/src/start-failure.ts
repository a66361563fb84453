/** What to say where Muster could not start: for a port that is taken, what to do. */
export function startFailure(error: unknown): string {
  const port = takenPort(error)
  if (port !== null)
    return `port ${port} is taken by another program. Stop that one, or choose another: npm start -- --port 3001 (for /metrics, set METRICS_PORT).`
  return error instanceof Error ? error.message : String(error)
}

function takenPort(error: unknown): number | null {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error
  return isTaken && typeof error.port === 'number' ? error.port : null
}
