import type { ReactNode } from 'react'
import classes from './fact-list.module.css'

type Fact = { term: string; fact: ReactNode }

/** Terms and facts; one that is not known is left out. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.list}>
      {facts.map(({ term, fact }) =>
        fact ? (
          <div key={term} className={classes.fact}>
            <dt>{term}</dt>
            <dd>{typeof fact === 'string' ? <bdi>{fact}</bdi> : fact}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
