/** `14:15:02`: an interval is told to the second, because a second can decide. */
export const clockWithSeconds = (ms: number, { language, timeZone }: { language: string; timeZone: string }): string =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(ms)
