import { Checkbox, Group } from '@mantine/core'
import { gatheredActivities } from '@muster/attendance/gathered'
import type { Activity } from '@muster/attendance/requirements/activity'
import type { Requirement } from '@muster/attendance/requirements/kinds'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../components/choice-field.tsx'
import { newDeadlineHours, withActivity } from '../activity-draft.ts'
import { amountOf, withAmount } from '../policy-draft.ts'
import { Amount } from './amount.tsx'
import classes from './policy-form.module.css'
import { SelectionFields } from './selection-fields.tsx'

type Props = {
  requirement: Activity
  path: string
  wrong: (path: string) => string | undefined
  onChange: (requirement: Requirement) => void
}

const scopes = ['programme', 'session'] as const

/** What is to be done beside attending: for what, until when, and whether the organisers must find it good. */
export function ActivityFields({ requirement, path, wrong, onChange }: Props) {
  const { t } = useTranslation('policy')
  const { activity, scope, sessions, withinHours, validated } = requirement
  const amount = amountOf(requirement)
  const can = gatheredActivities.get(activity)
  return (
    <>
      <div className={classes.row}>
        <ChoiceField
          label={t('edit.activity')}
          values={[...gatheredActivities.keys()]}
          wordsOf={(value) => t(`failure:activity.${value}`)}
          value={activity}
          onChange={(chosen) => onChange(withActivity(requirement, chosen))}
          error={wrong(`${path}.activity`) ?? wrong(`${path}.kind`) ?? wrong(path)}
        />
        {can?.ofSessions ? (
          <ChoiceField
            label={t('edit.scope')}
            values={scopes}
            wordsOf={(value) => t(`edit.scopes.${value}`)}
            value={scope}
            onChange={(chosen) => onChange({ ...requirement, scope: chosen })}
          />
        ) : null}
        <SelectionFields
          selection={sessions}
          error={wrong(`${path}.sessions.tags`) ?? wrong(`${path}.sessions.tags.0`)}
          onChange={(selection) => onChange({ ...requirement, sessions: selection })}
        />
        {amount ? (
          <Amount
            label={t(scope === 'session' ? 'edit.unit.hours-each' : 'edit.unit.hours')}
            min={1}
            decimalScale={0}
            value={amount.value}
            onChange={(hours) => onChange(withAmount(requirement, hours))}
            error={wrong(`${path}.${amount.field}`)}
          />
        ) : null}
      </div>
      <Group gap="lg" mt="sm">
        <Checkbox
          label={t('edit.deadline')}
          checked={withinHours !== null}
          onChange={({ currentTarget }) =>
            onChange({ ...requirement, withinHours: currentTarget.checked ? newDeadlineHours : null })
          }
        />
        {can?.validated ? (
          <Checkbox
            label={t('edit.validated')}
            checked={validated}
            onChange={({ currentTarget }) => onChange({ ...requirement, validated: currentTarget.checked })}
          />
        ) : null}
      </Group>
    </>
  )
}
