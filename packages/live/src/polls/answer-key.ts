/** What two people wrote is the same where only case, spaces or the way of writing a character differ. */
export const answerKey = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()
