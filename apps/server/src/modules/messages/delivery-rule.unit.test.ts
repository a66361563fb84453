import { describe, expect, it } from 'vitest'
import { afterFailure, mostAttempts } from './delivery-rule.ts'

describe('what follows from a failed attempt to send a mail', () => {
  it.each([
    ['a server that is busy is asked again', { responseCode: 451, response: '451 later' }, 1, 'queued', '451 later'],
    ['a server that cannot be reached is asked again', { code: 'ECONNREFUSED' }, 3, 'queued', 'ECONNREFUSED'],
    [
      'an unknown mailbox is not asked again',
      { responseCode: 550, response: '550 no such user' },
      1,
      'failed',
      '550 no such user',
    ],
    ['after the last try it has failed', { code: 'ETIMEDOUT' }, mostAttempts, 'failed', 'ETIMEDOUT'],
    ['what is not an SMTP error is tried again', 'odd', 1, 'queued', 'unknown'],
  ])('%s', (_, error, attempts, state, said) => {
    expect(afterFailure(error, attempts)).toEqual({ state, error: said })
  })

  it('what a server says is cut, however long', () => {
    expect(afterFailure({ response: 'x'.repeat(5000) }, 1).error).toHaveLength(300)
  })
})
