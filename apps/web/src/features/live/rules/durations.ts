/** How long something takes, in the words of the namespace `live` (`duration.<key>` with `count` and `rest`). */
export type DurationWords = { key: 'seconds' | 'minutes' | 'hours' | 'hoursMinutes'; count: number; rest: number }

/** Rounds down to what people say: seconds under two minutes, then minutes, then hours and minutes. Never negative. */
export function durationWords(ms: number): DurationWords {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 120)
    return seconds === 60 ? { key: 'minutes', count: 1, rest: 0 } : { key: 'seconds', count: seconds, rest: 0 }
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return { key: 'minutes', count: minutes, rest: 0 }
  const rest = minutes % 60
  return { key: rest === 0 ? 'hours' : 'hoursMinutes', count: Math.floor(minutes / 60), rest }
}

/** A countdown's figures, rounded up so that it ends at 0:00: `1:05`, `1:02:05`. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (number: number) => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
