import type { Certificate } from '@muster/contracts/certificates'
import { CertificateId, PersonId } from '@muster/contracts/ids'
import { describe, expect, it, test } from 'vitest'
import { findCertificates, inReadingOrder } from './find-certificates.ts'
import { heldBefore, isAtWork, shareDone } from './issue-run.ts'

const certificate = (name: string | null, serial: string): Certificate => ({
  id: CertificateId.parse(crypto.randomUUID()),
  serial,
  personId: PersonId.parse(crypto.randomUUID()),
  name,
  issuedAt: '2021-11-25T08:00:00.000Z',
  status: 'valid',
  revokedReason: null,
})

const certificates = [certificate('İbrahim Gökçe', 'MUS-AAAA-1111'), certificate(null, 'MUS-BBBB-2222')]

describe('finding certificates', () => {
  it.each([
    ['all where nothing is asked', ' ', 2],
    ['by name without accents', 'gokce ibr', 1],
    ['by a part of the serial, also of a person whose name was erased', 'bbbb', 1],
    ['none', 'zzz', 0],
  ])('%s', (_, search, count) => {
    expect(findCertificates(certificates, search)).toHaveLength(count)
  })
})

test('certificates that show the same time are read by name, after those that are newer', () => {
  const at = (name: string, issuedAt: string) => ({ ...certificate(name, name), issuedAt })
  const read = inReadingOrder(
    [
      at('Chea', '2021-11-25T08:00:40.000Z'),
      at('Ana', '2021-11-25T08:00:10.000Z'),
      at('Zahra', '2021-11-25T08:01:00.000Z'),
      at('Émile', '2021-11-25T08:00:20.000Z'),
    ],
    'en',
  )
  expect(read.map(({ name }) => name)).toEqual(['Zahra', 'Ana', 'Chea', 'Émile'])
})

test('issuing again passes over whoever holds one', () => {
  expect(heldBefore({ done: 69, issued: 0, refused: [] })).toBe(69)
  expect(heldBefore({ done: 69, issued: 63, refused: [] })).toBe(6)
})

describe('how far an issue run is', () => {
  it.each([
    [0, 69, 0],
    [23, 69, 1 / 3],
    [70, 69, 1],
    [0, 0, 1],
  ])('%i of %i', (done, total, share) => {
    expect(shareDone({ done, total })).toBeCloseTo(share)
  })

  it('a failed run is no longer at work', () => {
    expect((['queued', 'running', 'done', 'failed'] as const).map((state) => isAtWork({ state }))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
