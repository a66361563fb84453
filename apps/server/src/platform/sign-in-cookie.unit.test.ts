import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { findSignInToken } from './sign-in-cookie.ts'

const secret = 'a secret of the tests, of no value elsewhere'
const token = 'hHcRqcYuY38xJrWKOE3XqvkAL6uWM2Cg'
const signed = (by: string) => encodeURIComponent(`${token}.${createHmac('sha256', by).update(token).digest('base64')}`)

test.each([
  ['our own cookie', `muster.session_token=${signed(secret)}`, token],
  ['our own on https, among others', `a=b; __Secure-muster.session_token=${signed(secret)}; c=d`, token],
  ['one signed by somebody else', `muster.session_token=${signed('another secret, of somebody else entirely')}`, null],
  ['one that nobody signed', 'muster.session_token=made-up', null],
  ['one with a made-up signature', `muster.session_token=${token}.made-up`, null],
  ['one with half of an escape', `muster.session_token=${token}.%`, null],
  ['one of another name', `x-muster.session_token=${signed(secret)}`, null],
  ['no cookie', undefined, null],
])('%s names this sign-in', (_, cookies, expected) => {
  expect(findSignInToken(cookies, secret)).toBe(expected)
})
