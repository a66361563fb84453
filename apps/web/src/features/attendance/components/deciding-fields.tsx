import { Switch } from '@mantine/core'
import type { Policy } from '@muster/attendance/policy'
import { useTranslation } from 'react-i18next'
import { Amount } from './amount.tsx'
import classes from './policy-form.module.css'

type Props = { draft: Policy; wrong: (path: string) => string | undefined; onChange: (draft: Policy) => void }

/** What asking for a review begins as. */
const first: NonNullable<Policy['appeals']> = { withinDays: 14 }

/** What people decide beside the rule: whether decisions take two of them, and until when a review may be asked for. */
export function DecidingFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('policy')
  const { overrides, appeals } = draft
  return (
    <div className={classes.list}>
      <Switch
        label={t('edit.secondApprover')}
        description={t('edit.secondApproverHelp')}
        checked={overrides.secondApprover}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, overrides: { ...overrides, secondApprover: currentTarget.checked } })
        }
      />
      <Switch
        label={t('edit.appeals')}
        description={t('edit.appealsHelp')}
        checked={appeals !== null}
        onChange={({ currentTarget }) => onChange({ ...draft, appeals: currentTarget.checked ? first : null })}
      />
      {appeals ? (
        <div className={classes.row}>
          <Amount
            label={t('edit.withinDays')}
            min={1}
            max={366}
            decimalScale={0}
            value={appeals.withinDays}
            onChange={(withinDays) => onChange({ ...draft, appeals: { withinDays } })}
            error={wrong('appeals.withinDays')}
          />
        </div>
      ) : null}
    </div>
  )
}
