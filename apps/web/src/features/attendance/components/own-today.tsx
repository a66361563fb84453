import type { Standing } from '@muster/contracts/attendance'
import { sayAllowance } from '@muster/words/lengths'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import { dateIn } from '../../../lib/time.ts'
import { type OwnAllowance, ownToday } from '../own-today.ts'
import type { Programme } from '../use-programme.ts'

type Props = {
  standing: Standing
  programme: Pick<Programme, 'nameOf' | 'byId'>
  /** The project's: its days are what is meant by today. */
  timeZone: string
  asOfMs: number
}

/** What may still be missed today; nothing on a day on which nothing is held. */
export function OwnToday({ standing, programme: { nameOf, byId }, timeZone, asOfMs }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const today = dateIn(new Date(asOfMs), timeZone)
  const allowances = ownToday(standing, { today, dateOf: (id) => byId.get(id)?.day.date })
  if (allowances.length === 0) return null
  const words = (allowance: OwnAllowance) => {
    const { of, mayStillMissMs } = allowance
    const session = 'sessionId' in allowance ? nameOf(allowance.sessionId) : ''
    const title = 'sessionId' in allowance ? (byId.get(allowance.sessionId)?.title ?? '') : ''
    const about = session === title || title === '' ? session : t('session.named', { place: session, title })
    const left = mayStillMissMs < 1000 ? 'nothing' : 'some'
    return t(`own.today.${of}.${left}`, { session: about, length: sayAllowance(mayStillMissMs, i18n.language) })
  }
  return (
    <Section title={t('own.today.title')}>
      <ul>
        {allowances.map((allowance) => (
          <li key={'sessionId' in allowance ? allowance.sessionId : allowance.of}>{words(allowance)}</li>
        ))}
      </ul>
    </Section>
  )
}
