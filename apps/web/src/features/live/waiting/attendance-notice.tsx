import { clauseWords } from '@muster/words/policy-words'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../lib/me.ts'
import { usePolicy } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'
import classes from './attendance-notice.module.css'

/** The rule of attendance in plain words, from the policy in force. */
export function AttendanceNotice({ required }: { required: boolean }) {
  const { t, i18n } = useTranslation('live')
  const where = useWhere()
  const may = useMay(where.projectId)
  const { data: policy } = usePolicy(where)
  if (!policy || !may('attendance.own')) return null
  return (
    <div className={classes.notice}>
      <h3 className={classes.heading}>{t('notice.title')}</h3>
      <p>
        {required ? null : `${t('notice.optional')} `}
        {policy.clauses
          .filter(({ code, params }) => (required && isAsked(code, params)) || code === 'gaps-bridged')
          .map((clause) => clauseWords(t, clause, i18n.language))
          .join(' ')}
      </p>
      <p>{t('notice.counts')}</p>
    </div>
  )
}

/** What the full attendance takes; what a lesser outcome takes is left to the page of the rule. */
const isAsked = (code: string, { tier }: { [param: string]: unknown }) => code.startsWith('require-') && tier === null
