import type { Clause } from '@muster/contracts/policy'
import { clauseKey, clauseParams } from '@muster/words/policy-words'
import { Trans, useTranslation } from 'react-i18next'
import classes from './rule.module.css'

/** What is asked and what it earns; the others say how time counts. */
const isAsked = ({ code }: Clause) =>
  code === 'tier' || code === 'make-up' || /^(require|credits|place-checks)-/.test(code)

/** The attendance rule in sentences, with its values set off. */
export function Rule({ clauses, size = 'text' }: { clauses: readonly Clause[]; size?: 'title' | 'text' }) {
  return (
    <div className={classes.rule} data-size={size}>
      {clauses.filter(isAsked).map((clause) => (
        <p key={JSON.stringify(clause)} data-lesser={typeof clause.params.tier === 'string' || undefined}>
          <Sentence clause={clause} />
        </p>
      ))}
      <ul className={classes.counting}>
        {clauses
          .filter((clause) => !isAsked(clause))
          .map((clause) => (
            <li key={clause.code}>
              <Sentence clause={clause} />
            </li>
          ))}
      </ul>
    </div>
  )
}

function Sentence({ clause }: { clause: Clause }) {
  const { t, i18n } = useTranslation('policy')
  return (
    <Trans
      t={t}
      i18nKey={clauseKey(clause)}
      values={clauseParams(t, clause, i18n.language)}
      components={{ value: <strong className={classes.value} /> }}
    />
  )
}
