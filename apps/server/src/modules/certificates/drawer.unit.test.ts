import type { CertificateRecord } from '@muster/certificates/record'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Drawer, DrawerClosed, makeDrawer } from './drawer.ts'

const record: CertificateRecord = {
  serial: 'MUS-0000-0000-0000-0000-0000',
  verifyUrl: 'http://localhost:3000/verify/MUS-0000-0000-0000-0000-0000',
  locale: 'en',
  names: { latin: 'Ana Person' },
  projectCode: 'T-1',
  projectTitle: 'Workshop on Testing',
  startsOn: '2021-11-24',
  endsOn: '2021-11-25',
  timeZone: 'Asia/Seoul',
  issuingOrganisation: 'Test Productivity Organisation',
  implementers: [],
  host: { country: 'Republic of Korea' },
  sessions: { attended: 4, required: 4 },
  signatory: { name: 'Indra Example', role: 'Secretary-General' },
  issuedOn: '2021-12-01',
}

describe('the drawing thread', () => {
  let drawer: Drawer
  beforeEach(() => {
    drawer = makeDrawer()
  })
  afterEach(() => drawer.close())

  it('draws what it is given, each for whom it was asked', async () => {
    const names = ['Ana Person', 'Ben Person', 'Ana Person']
    const drawings = await Promise.all(names.map((latin) => drawer.draw({ ...record, names: { latin } })))
    const pdfs = drawings.map((drawing) => (drawing.drawn ? Buffer.from(drawing.pdf) : null))
    expect(pdfs.map((pdf) => pdf?.subarray(0, 5).toString())).toEqual(['%PDF-', '%PDF-', '%PDF-'])
    expect(pdfs[0]?.equals(pdfs[2] ?? Buffer.alloc(0))).toBe(true)
    expect(pdfs[0]?.equals(pdfs[1] ?? Buffer.alloc(0))).toBe(false)
  })

  it('says what cannot be set, and goes on', async () => {
    const refused = await drawer.draw({ ...record, names: { latin: 'Ana \u{10380}' } })
    expect(refused).toMatchObject({
      drawn: false,
      refusal: { reason: 'uncovered-characters', characters: ['\u{10380}'] },
    })
    expect(await drawer.draw(record)).toMatchObject({ drawn: true })
  })

  it('fails where the record is nonsense, and goes on', async () => {
    await expect(drawer.draw({ ...record, startsOn: 'yesterday' })).rejects.toThrow('not a calendar date')
    expect(await drawer.draw(record)).toMatchObject({ drawn: true })
  })

  it('leaves what is being drawn when it closes, and draws no more', async () => {
    const drawing = drawer.draw(record)
    await Promise.all([expect(drawing).rejects.toThrow(DrawerClosed), drawer.close()])
    await expect(drawer.draw(record)).rejects.toThrow(DrawerClosed)
  })
})
