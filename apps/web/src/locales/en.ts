/** All words in English by their file: the screens' own, and those the server says as well. */
export default import.meta.glob<Record<string, unknown>>(['./en/*.json', '../../../../packages/words/src/en/*.json'], {
  eager: true,
  import: 'default',
})
