import { describe, expect, it } from 'vitest'
import { splitLinks } from './split-links.ts'

const linksIn = (text: string) => splitLinks(text).flatMap((part) => (part.kind === 'link' ? [part.text] : []))

describe('links in a message', () => {
  it.each([
    ['an address alone', 'https://example.org', ['https://example.org']],
    ['an address in a sentence', 'See https://example.org/a?b=1#c, please.', ['https://example.org/a?b=1#c']],
    ['two addresses', 'http://a.example and https://b.example', ['http://a.example', 'https://b.example']],
    ['an address in brackets', '(https://example.org/a)', ['https://example.org/a']],
    ['an address with brackets', 'https://example.org/a_(b)', ['https://example.org/a_(b)']],
    ['a Korean particle after an address', 'https://example.org/a에서 받으세요', ['https://example.org/a']],
    ['a Korean particle after a host', 'https://example.org에서', ['https://example.org']],
    ['Arabic around an address', 'انظر https://example.org/a، شكرا', ['https://example.org/a']],
    ['a host in letters that look alike', 'https://exаmple.org', []],
    ['a host that goes on in other letters', 'https://www.exämple.org', []],
    ['a host in its plain form', 'https://xn--exmple-cua.org', ['https://xn--exmple-cua.org']],
    ['another host behind a name that looks like one', 'https://bank.example@evil.example/', []],
    ['a script', 'javascript:alert(1)', []],
    ['a file', 'file:///etc/passwd', []],
    ['data', 'data:text/html,https//x', []],
    ['no host', 'https://', []],
    ['a host without a dot', 'https://localhost/a', []],
    ['no address', 'Good morning', []],
  ])('%s', (_name, text, expected) => {
    expect(linksIn(text)).toEqual(expected)
  })

  it.each([
    'See https://example.org, then (https://b.example/a).',
    'https://exаmple.org',
    '',
    'a\nb https://c.example\n',
  ])('loses nothing of %j', (text) => {
    expect(
      splitLinks(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })

  it('lead where they say', () => {
    expect(splitLinks('HTTPS://Example.org/A')).toEqual([
      { kind: 'link', text: 'HTTPS://Example.org/A', href: 'https://example.org/A' },
    ])
  })
})
