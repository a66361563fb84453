import type { Reason } from '@muster/attendance/verdict'
import type { ReportLanguage } from '@muster/contracts/attendance-report'
import { countryName } from '@muster/words/country-name'
import failureEn from '@muster/words/en/failure.json' with { type: 'json' }
import policyEn from '@muster/words/en/policy.json' with { type: 'json' }
import reportEn from '@muster/words/en/report.json' with { type: 'json' }
import failureKo from '@muster/words/ko/failure.json' with { type: 'json' }
import policyKo from '@muster/words/ko/policy.json' with { type: 'json' }
import reportKo from '@muster/words/ko/report.json' with { type: 'json' }
import { clauseWords, tierWords } from '@muster/words/policy-words'
import { reasonWords } from '@muster/words/reason-words'
import { createInstance, type TFunction } from 'i18next'
import type { ReportData, ReportPerson, ReportSession } from './report-data.ts'

const words = createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: {
    en: { failure: failureEn, policy: policyEn, report: reportEn },
    ko: { failure: failureKo, policy: policyKo, report: reportKo },
  },
  initAsync: false,
  interpolation: { escapeValue: false },
})
void words.init()

/** What a report says, in words of one language. */
export type ReportWords = {
  language: ReportLanguage
  t: TFunction
  /** `Day 1, session 2` */
  place(session: Pick<ReportSession, 'day' | 'number'>): string
  outcome(outcome: ReportSession['outcome']): string
  country(code: string | null): string
  tier(tier: string | null): string
  /** Why, in a sentence each. */
  why(reasons: readonly Reason[], person: ReportPerson): string
  /** The rule, in a sentence each. */
  rule(): string[]
  /** `2021-11-24 14:00:02`, in the project's zone. */
  there(ms: number | null): string | null
  /** `2021-11-24T05:00:02Z` */
  utc(ms: number | null): string | null
}

/** The words of one report. */
export function reportWords({ project, policy }: ReportData, language: ReportLanguage): ReportWords {
  const t = words.getFixedT(language)
  const { timeZone } = project
  // Swedish writes times as ISO 8601 does, with a space.
  const stamp = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const place: ReportWords['place'] = ({ day, number }) => t('report:place', { day, number })
  return {
    language,
    t,
    place,
    outcome: (outcome) => t(`report:outcome.${outcome}`),
    country: (code) => (code === null ? '' : countryName(code, language)),
    tier: (tier) => (tier === null || tier === 'complete' ? '' : tierWords(t, tier)),
    why: (reasons, { sessions }) =>
      reasons
        .map((reason) => {
          const about = 'sessionId' in reason ? sessions.find((each) => each.sessionId === reason.sessionId) : undefined
          return reasonWords(t, reason, { language, timeZone, session: about ? place(about) : t('report:session') })
        })
        .join(' '),
    rule: () => policy.clauses.map((clause) => clauseWords(t, clause, language)),
    there: (ms) => (ms === null ? null : stamp.format(ms)),
    utc: (ms) => (ms === null ? null : new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')),
  }
}
