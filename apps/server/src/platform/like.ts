/** A text as a pattern of LIKE that stands for itself: there `_` and `%` stand for anything. */
export const literally = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`)
