import { SessionId } from '@muster/contracts/ids'
import failure from '@muster/words/en/failure.json' with { type: 'json' }
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { dateTime, viewerZone, zoneName } from '../../lib/time.ts'
import attendance from '../../locales/en/attendance.json' with { type: 'json' }
import { ownReasonWords } from './own-reason-words.ts'

test('a deadline is told with the clocks that it is read on', async () => {
  const i18n = createInstance()
  await i18n.init({ lng: 'en', resources: { en: { attendance, failure } }, interpolation: { escapeValue: false } })
  const at = new Date('2026-12-02T16:31:00Z')
  const here = { language: 'en', timeZone: viewerZone() }
  const reason = { code: 'may-make-up', sessionId: SessionId.parse(crypto.randomUUID()), until: at.toISOString() }
  const words = ownReasonWords(i18n.t, reason, { language: 'en', sessions: [], nameOf: () => 'Day 1, session 2' })
  const until = `${dateTime(at, here)} (${zoneName(here.timeZone, at, 'en')})`
  expect(words).toBe(
    `You were not there for enough of Day 1, session 2; watch its recording until ${until} to make up for it.`,
  )
})
