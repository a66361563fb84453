import { languageName } from '../../../lib/language-name.ts'

/** Languages that slides are held in where Muster is used: those of the member economies and their neighbours. */
const offered =
  'am ar bn de dz en es fa fil fj fr hi id ja kk km ko ky lo mn ms my ne pt ru si ta th tr uk ur uz vi zh-Hans zh-Hant'

/** The languages that slides may be brought in, by their names in the language of the screens. */
export function listSlideLanguages(language: string): { value: string; label: string }[] {
  const collator = new Intl.Collator(language)
  return offered
    .split(' ')
    .map((value) => ({ value, label: languageName(value, language) }))
    .sort((a, b) => collator.compare(a.label, b.label))
}
