import type { ReactNode } from 'react'
import classes from './case-frame.module.css'

type Props = { title: ReactNode; badge: ReactNode; isOver?: boolean; children: ReactNode }

/** One case about somebody, a decision or a request, among others: what it is, how it stands, and what was said. */
export function CaseFrame({ title, badge, isOver = false, children }: Props) {
  return (
    <article className={classes.case} data-over={isOver}>
      <header className={classes.head}>
        <h3 className={classes.what}>{title}</h3>
        {badge}
      </header>
      {children}
    </article>
  )
}

/** What somebody wrote, as they wrote it. */
export const Words = ({ children }: { children: ReactNode }) => <p className={classes.words}>{children}</p>

/** What can be done about a case. */
export const CaseActs = ({ children }: { children: ReactNode }) => <div className={classes.acts}>{children}</div>
