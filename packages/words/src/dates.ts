type In = { language: string; timeZone?: string | undefined }

/** English as institutions write it: the day before the month. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language)

/** Writes times as `language` does. */
export const timeFormat = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), options)

/** `24 Nov 2021, 14:15` */
export const dateTime = (at: Date, { language, timeZone }: In): string =>
  timeFormat(language, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)

/** A calendar date as written in a contract (`2021-11-24`), in words. */
export const calendarDate = (date: string, language: string): string =>
  timeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${date}T00:00:00Z`),
  )
