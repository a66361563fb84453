/** A page in a hundred megabytes is large; a file that asks for this much means no good. */
const mostBytes = 1024 * 1024 * 1024
const lookEveryMs = 50

const parent = process.ppid

// Beside the thread that may be caught in a page for ever: ends the process where it takes too much, or nobody waits for it.
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, lookEveryMs)
