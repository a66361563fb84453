import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  startTimeStampingAuthority,
  type TimeStampingAuthority,
} from '../../../tests/support/time-stamping-authority.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { makeTimeStampRequest, readTimeStamp, readTimeStampAnswer } from './time-stamp.ts'

let authority: TimeStampingAuthority
const text = '{"type":"muster.seal"}'

beforeAll(async () => {
  authority = await startTimeStampingAuthority()
})
afterAll(() => authority.close())

async function ask(request: Uint8Array<ArrayBuffer>) {
  const response = await fetch(authority.url, { method: 'POST', body: request })
  return new Uint8Array(await response.arrayBuffer())
}

describe('a time stamp', () => {
  test('of a real authority says when and by whom, and openssl agrees', async () => {
    const request = await makeTimeStampRequest(text)
    const stamp = await readTimeStampAnswer(await ask(request), { request, text })
    expect(stamp.by).toBe('O=Time for Tests, CN=A test authority')
    expect(Math.abs(stamp.at.getTime() - Date.now())).toBeLessThan(60_000)
    await authority.verify(fromBase64(stamp.token), text)
    expect(await readTimeStamp(stamp.token, text)).toEqual({ at: stamp.at, by: stamp.by })
    await expect(authority.verify(fromBase64(stamp.token), 'another text')).rejects.toThrow(/ts -verify/)
  })

  test('of another text, or one that was changed, is none', async () => {
    const request = await makeTimeStampRequest(text)
    const { token } = await readTimeStampAnswer(await ask(request), { request, text })
    expect(await readTimeStamp(token, `${text} `)).toBeNull()
    const bytes = fromBase64(token)
    // Its last bytes are the signature.
    bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) ^ 1
    expect(await readTimeStamp(toBase64(bytes), text)).toBeNull()
    for (const nonsense of ['', 'AAAA', 'not base64!', token.slice(0, token.length / 2)])
      expect(await readTimeStamp(nonsense, text)).toBeNull()
  })

  test('that answers to another request is refused: it may be an old one', async () => {
    const [one, other] = [await makeTimeStampRequest(text), await makeTimeStampRequest(text)]
    await expect(readTimeStampAnswer(await ask(one), { request: other, text })).rejects.toThrow(/another request/)
  })

  test('that an authority will not give is refused', async () => {
    authority.behave('refusing')
    const request = await makeTimeStampRequest(text)
    await expect(readTimeStampAnswer(await ask(request), { request, text })).rejects.toThrow(/refused/)
    authority.behave('well')
  })

  test('is asked for anew each time, with a request that is DER', async () => {
    const requests = await Promise.all(Array.from({ length: 50 }, () => makeTimeStampRequest(text)))
    expect(new Set(requests.map(toBase64)).size).toBe(50)
    const request = requests[0] ?? new Uint8Array()
    expect(Array.from(request.subarray(0, 2))).toEqual([0x30, request.length - 2])
  })
})
