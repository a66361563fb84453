type In = { language: string; timeZone: string }

/** `14:15:02`: as a log tells it, to the second. */
export const clockWithSeconds = (ms: number, { language, timeZone }: In): string =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(ms)
