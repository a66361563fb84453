/** All words in Korean by their file: the screens' own, and those the server says as well. */
export default import.meta.glob<Record<string, unknown>>(['./ko/*.json', '../../../../packages/words/src/ko/*.json'], {
  eager: true,
  import: 'default',
})
