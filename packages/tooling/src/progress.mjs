// What the person at the terminal sees while something takes its time.
import { performance } from 'node:perf_hooks'

const onTerminal = process.stdout.isTTY
const beatMs = onTerminal ? 1_000 : 15_000

/**
 * Shows that `what` is under way until the returned function is called: one line that counts seconds on a terminal, a
 * line every fifteen seconds in a log.
 * @param {string} what
 * @returns {(closing: string) => void} ends it with its closing line
 */
export function startProgress(what) {
  const startMs = performance.now()
  const line = () => `… ${what} (${formatDuration(performance.now() - startMs)})`
  const show = () => process.stdout.write(onTerminal ? `\r\u001B[2K${line()}` : `${line()}\n`)
  if (onTerminal) show()
  const timer = setInterval(show, beatMs)
  return (closing) => {
    clearInterval(timer)
    process.stdout.write(`${onTerminal ? '\r\u001B[2K' : ''}${closing}\n`)
  }
}

/**
 * @param {number} durationMs
 * @returns {string} such as `0.4 s`, `12 s` or `2 min 05 s`
 */
export function formatDuration(durationMs) {
  const seconds = durationMs / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}
