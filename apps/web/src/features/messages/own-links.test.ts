import { describe, expect, it } from 'vitest'
import { splitOwnLinks } from './own-links.ts'

const ours = 'https://muster.example'
const links = (text: string) => splitOwnLinks(text, ours).flatMap(({ kind, text }) => (kind === 'link' ? [text] : []))

describe('addresses in a mail', () => {
  it('of our own become links, and the words around them stay', () => {
    expect(splitOwnLinks('Open it:\nhttps://muster.example/projects/1\n--\nMuster', ours)).toEqual([
      { kind: 'text', text: 'Open it:\n' },
      { kind: 'link', text: 'https://muster.example/projects/1' },
      { kind: 'text', text: '\n--\nMuster' },
    ])
  })

  it.each([
    ['another site', 'See https://elsewhere.example/a'],
    ['our name as a part of another', 'See https://muster.example.evil.example/a'],
    ['our name as a user of another', 'See https://muster.example@evil.example/'],
    ['another scheme', 'See http://muster.example/a'],
    ['no address at all', 'Nothing to see'],
  ])('stay text: %s', (_, text) => {
    expect(splitOwnLinks(text, ours)).toEqual([{ kind: 'text', text }])
  })

  it('end before the full stop of their sentence', () => {
    expect(links('It is at https://muster.example/verify/AB-1. (Or https://muster.example/verify?)')).toEqual([
      'https://muster.example/verify/AB-1',
      'https://muster.example/verify',
    ])
  })
})
