/** A language's name in the reader's own; its tag where nobody has a name for it. */
export const languageName = (tag: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag
