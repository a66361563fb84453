/** The ways in which a screen is looked at: by day and by night, on a desk and on a phone, and mirrored. */
export const looks = [
  { name: 'day-desk', colorScheme: 'light', width: 1440, height: 900, query: '' },
  { name: 'day-phone', colorScheme: 'light', width: 390, height: 844, query: '' },
  { name: 'night-desk', colorScheme: 'dark', width: 1440, height: 900, query: '' },
  { name: 'night-phone', colorScheme: 'dark', width: 390, height: 844, query: '' },
  { name: 'rtl-desk', colorScheme: 'light', width: 1440, height: 900, query: '?dir=rtl' },
] as const

export type Look = (typeof looks)[number]
