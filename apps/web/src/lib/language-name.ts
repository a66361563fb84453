/** A language by its name in another one: `ko` is Korean in English. A tag that nobody knows stays as it is. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
