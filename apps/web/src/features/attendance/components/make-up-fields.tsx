import { Checkbox, Switch } from '@mantine/core'
import { quiz } from '@muster/attendance/gathered'
import type { MakeUp, Policy } from '@muster/attendance/policy'
import { useTranslation } from 'react-i18next'
import { Amount } from './amount.tsx'
import classes from './policy-form.module.css'

type Props = { draft: Policy; wrong: (path: string) => string | undefined; onChange: (draft: Policy) => void }

/** What making up begins as. */
const first: MakeUp = { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: null }

/** Whether a missed session may be made up by watching its recording; how many, until when and how fast. */
export function MakeUpFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('policy')
  const { makeUp } = draft
  const set = (changes: Partial<MakeUp>) => makeUp && onChange({ ...draft, makeUp: { ...makeUp, ...changes } })
  return (
    <div className={classes.list}>
      <Switch
        label={t('edit.makesUp')}
        description={t('edit.makesUpHelp')}
        checked={makeUp !== null}
        error={wrong('makeUp.quiz')}
        onChange={({ currentTarget }) => onChange({ ...draft, makeUp: currentTarget.checked ? first : null })}
      />
      {makeUp ? (
        <div className={classes.row}>
          <Amount
            label={t('edit.withinDays')}
            min={1}
            max={366}
            decimalScale={0}
            value={makeUp.withinDays}
            onChange={(withinDays) => set({ withinDays })}
            error={wrong('makeUp.withinDays')}
          />
          <Amount
            label={t('edit.maxSessions')}
            min={1}
            max={1000}
            decimalScale={0}
            value={makeUp.maxSessions}
            onChange={(maxSessions) => set({ maxSessions })}
            error={wrong('makeUp.maxSessions')}
          />
          <Amount
            label={t('edit.maxSpeed')}
            description={t('edit.maxSpeedHelp')}
            min={100}
            max={400}
            step={25}
            decimalScale={0}
            value={makeUp.maxSpeedPercent}
            onChange={(maxSpeedPercent) => set({ maxSpeedPercent })}
            error={wrong('makeUp.maxSpeedPercent')}
          />
        </div>
      ) : null}
      {makeUp ? (
        <Checkbox
          label={t('edit.makeUpQuiz')}
          description={t('edit.makeUpQuizHelp')}
          checked={makeUp.quiz !== null}
          onChange={({ currentTarget }) => set({ quiz: currentTarget.checked ? quiz : null })}
        />
      ) : null}
    </div>
  )
}
