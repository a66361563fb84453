const parentCheckMs = 500

/**
 * Calls `handle` for every wish of the person or the system that this program should end. Under npm its end is one, too:
 * told to stop, npm tells only the shell between, which goes without a word to us.
 * @param {(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void} handle
 */
export function onStopSignal(handle) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) stop('SIGTERM')
  }, parentCheckMs)
  timer.unref()
  if (process.env['npm_lifecycle_event'] === undefined) clearInterval(timer)

  /** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
  function stop(signal) {
    clearInterval(timer) // a second wish would be taken for impatience
    handle(signal)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(signal))
}
