import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { protect, protectionOf, unprotect } from './key-protection.ts'

const secret = 'a secret of the tests, of no value elsewhere'
const key = randomBytes(48)
const kept = protect(key, { keyId: 'one', secret })

describe('a private key', () => {
  test('lies encrypted where there is a secret, and can be had again with it', () => {
    expect(protectionOf(kept)).toBe('encrypted')
    expect(kept).not.toContain(key.toString('base64'))
    expect(unprotect(kept, { keyId: 'one', secret })).toEqual(key)
  })

  test('lies as it is where there is none', () => {
    const plain = protect(key, { keyId: 'one', secret: undefined })
    expect(protectionOf(plain)).toBe('plain')
    expect(unprotect(plain, { keyId: 'one', secret })).toEqual(key)
  })

  test('is never kept the same way twice', () => {
    expect(protect(key, { keyId: 'one', secret })).not.toBe(kept)
  })

  test.each([
    ['another secret', kept, { keyId: 'one', secret: `${secret}!` }],
    ['no secret', kept, { keyId: 'one', secret: undefined }],
    ['the id of another key', kept, { keyId: 'two', secret }],
    ['a changed byte', kept.replace(/.{4}$/, 'AAAA'), { keyId: 'one', secret }],
    ['half of it', kept.slice(0, kept.length / 2), { keyId: 'one', secret }],
  ])('cannot be had with %s', (_, text, how) => {
    expect(() => unprotect(text, how)).toThrow(/encrypted|authenticat/)
  })
})
