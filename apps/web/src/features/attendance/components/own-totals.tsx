import type { Standing, TotalStanding } from '@muster/contracts/attendance'
import { sayLength } from '@muster/words/lengths'
import { tierWords } from '@muster/words/policy-words'
import { sayCredits } from '@muster/words/reason-words'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import { calendarDate } from '../../../lib/time.ts'
import { partOf } from '../part-of.ts'

/** What a rule about days or the whole comes to, and the credits earned; nothing where the rule has neither. */
export function OwnTotals({ standing: { totals, credits, tier } }: { standing: Standing }) {
  const { t, i18n } = useTranslation('policy')
  const { language } = i18n
  const isLesser = tier !== null && tier !== 'complete'
  if (totals.length === 0 && credits === null && !isLesser) return null
  const words = ({ scope, day, creditedMs, judgedMs, neededMs }: TotalStanding) =>
    t(`total.${scope === 'day' && day ? 'day' : 'programme'}`, {
      date: day ? calendarDate(day, language) : '',
      present: partOf(t, { partMs: creditedMs.low, wholeMs: judgedMs, language }),
      needed: sayLength(neededMs, language),
    })
  return (
    <Section title={t('total.title')}>
      <ul>
        {totals.map((total) => (
          <li key={`${total.scope} ${total.day}`}>{words(total)}</li>
        ))}
        {credits ? <li>{t('total.credits', { credits: sayCredits(credits.lowHundredths, language) })}</li> : null}
        {isLesser ? <li>{t('total.tier', { tierName: tierWords(t, tier) })}</li> : null}
      </ul>
    </Section>
  )
}
