import type { BoardRow as Row } from '@muster/contracts/board'
import type { PersonId } from '@muster/contracts/ids'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonName } from '../../../components/person-name.tsx'
import { carryOn } from '../carry-on.ts'
import { DecisionMark } from '../decisions/decision-mark.tsx'
import { isCompleteSoFar } from '../filter-rows.ts'
import type { LineColumn } from '../line-columns.ts'
import { lineLabel } from '../line-label.ts'
import { summariseReasons } from '../summarise-reasons.ts'
import classes from './board-row.module.css'
import { OutcomeBadge } from './outcome-badge.tsx'
import { SessionLine } from './session-line.tsx'
import { WhereaboutsMark } from './whereabouts-mark.tsx'

type Props = {
  row: Row
  columns: readonly LineColumn[]
  nameOf: (sessionId: string | undefined) => string
  countryOf: (code: string) => string
  asOfMs: number
  onOpen: (personId: PersonId) => void
}

/** One person on the board. The whole row opens their timeline; for the keyboard the name does. */
export const BoardRow = memo(function BoardRow({ row, columns, nameOf, countryOf, asOfMs, onOpen }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const { personId, names, country, outcome, whereabouts } = row
  const { sessions } = carryOn(row, asOfMs)
  const bySession = new Map<string, Row['sessions'][number]>(sessions.map((each) => [each.sessionId, each]))
  const why = summariseReasons(t, row, { language: i18n.language, nameOf })
  return (
    <div role="presentation" className={classes.cells}>
      <div role="cell" className={classes.name}>
        <button type="button" className={classes.open} onClick={() => onOpen(personId)}>
          <PersonName names={names} />
        </button>
      </div>
      <div role="cell" className={classes.country}>
        {country ? countryOf(country) : null}
      </div>
      <div role="cell" className={classes.standing}>
        <OutcomeBadge outcome={outcome} soFar={isCompleteSoFar(row)} />
        <DecisionMark standing={row} />
        <WhereaboutsMark whereabouts={whereabouts} />
        {why ? <span className={classes.why}>{why}</span> : null}
      </div>
      <div role="cell" className={classes.lines}>
        {columns.map(({ sessionId, startsDay }) => {
          const session = bySession.get(sessionId)
          return (
            <span key={sessionId} className={classes.line} data-starts-day={startsDay}>
              {session ? (
                <SessionLine
                  standing={session}
                  label={lineLabel(t, session, { session: nameOf(sessionId), language: i18n.language })}
                  asOfMs={session.state === 'open' ? asOfMs : 0}
                />
              ) : null}
            </span>
          )
        })}
      </div>
    </div>
  )
})
