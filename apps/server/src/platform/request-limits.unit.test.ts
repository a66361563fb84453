import { createHmac } from 'node:crypto'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { makeConnectionLimit } from './request-limits.ts'

const secret = 'a secret of the tests, of no value elsewhere'
const cookieOf = (token: string) => {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `muster.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}

function from(address: string, cookie?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.headers = { 'x-forwarded-for': address, ...(cookie ? { cookie } : {}) }
  return request
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index)
const ministry = '203.0.113.7'

test('1,300 people behind one address all come in, and come back again and again', () => {
  const mayOpen = makeConnectionLimit(secret, { behindProxy: true })
  for (const _ of times(10))
    for (const person of times(1300)) expect(mayOpen(from(ministry, cookieOf(`token${person}`)))).toBe(true)
})

test('one browser does not fill the house', () => {
  const mayOpen = makeConnectionLimit(secret, { behindProxy: true })
  const answers = times(1000).map(() => mayOpen(from(ministry, cookieOf('token'))))
  expect(answers.filter(Boolean)).toHaveLength(300)
  expect(mayOpen(from(ministry, cookieOf('another')))).toBe(true)
})

test.each([
  ['without a sign-in', undefined],
  ['with a sign-in that they made up', 'muster.session_token=made.up'],
])('strangers %s are counted together at each address, and hinder nobody who is signed in', (_, cookie) => {
  const mayOpen = makeConnectionLimit(secret, { behindProxy: true })
  const answers = times(1000).map(() => mayOpen(from(ministry, cookie)))
  expect(answers.filter(Boolean)).toHaveLength(300)
  expect(mayOpen(from('198.51.100.1', cookie))).toBe(true)
  expect(mayOpen(from(ministry, cookieOf('token')))).toBe(true)
})
