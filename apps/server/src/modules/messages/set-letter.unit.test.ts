import { describe, expect, it } from 'vitest'
import type { Letter } from './letter.ts'
import { setLetter } from './set-letter.ts'

const letter: Letter = {
  locale: 'en',
  subject: 'Subject',
  heading: 'Heading',
  paragraphs: ['First line\nSecond line', '<script>alert(1)</script> & co'],
  facts: [{ label: 'Serial number', value: 'MUS-1' }],
  action: { label: 'Open it', url: 'https://example.org/a?b=1&c=2' },
  footer: 'Because.',
}

describe('a letter', () => {
  it('says the same in plain text and in HTML', async () => {
    const { text, html } = await setLetter(letter)
    for (const part of ['Heading', 'First line', 'Second line', 'MUS-1', 'Open it', 'Because.']) {
      expect(text).toContain(part)
      expect(html).toContain(part)
    }
  })

  it('runs nothing that a person wrote', async () => {
    const { html } = await setLetter(letter)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; co')
  })

  it('fetches nothing from anywhere', async () => {
    const { html } = await setLetter(letter)
    expect(html).not.toMatch(/<img|<link|url\(|@import/)
  })

  it('says in which language and direction it is written', async () => {
    const { html } = await setLetter({ ...letter, locale: 'ko' })
    expect(html).toMatch(/<html[^>]*dir="ltr"[^>]*lang="ko"/)
  })
})
