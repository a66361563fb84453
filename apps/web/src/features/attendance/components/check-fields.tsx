import { Checkbox, Group, Switch } from '@mantine/core'
import type { CheckPlan } from '@muster/attendance/check-plan'
import type { Policy } from '@muster/attendance/policy'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../components/choice-field.tsx'
import { announcings, checkForms, firstPlan, newPlacing, placingKinds, withForm } from '../check-draft.ts'
import { Amount } from './amount.tsx'
import classes from './policy-form.module.css'

type Props = { draft: Policy; wrong: (path: string) => string | undefined; onChange: (draft: Policy) => void }

/** Whether people are asked for a sign of attention, in what form, how often, and how long an answer may take. */
export function CheckFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('policy')
  const { checks } = draft
  return (
    <div className={classes.list}>
      <Switch
        label={t('edit.asksChecks')}
        description={t('edit.asksChecksHelp')}
        checked={checks !== null}
        error={wrong('credits')}
        onChange={({ currentTarget }) => onChange({ ...draft, checks: currentTarget.checked ? firstPlan : null })}
      />
      {checks ? <Plan plan={checks} wrong={wrong} onChange={(plan) => onChange({ ...draft, checks: plan })} /> : null}
    </div>
  )
}

type NumberName = 'count' | 'perMinutes' | 'fromMinutes' | 'toMinutes'
type PlanProps = { plan: CheckPlan; wrong: Props['wrong']; onChange: (plan: CheckPlan) => void }

function Plan({ plan, wrong, onChange }: PlanProps) {
  const { t } = useTranslation('policy')
  const { forms, placing } = plan
  const number = (name: NumberName, value: number, set: (value: number) => void) => (
    <Amount
      label={t(`edit.${name}`)}
      min={1}
      decimalScale={0}
      value={value}
      onChange={set}
      error={wrong(`checks.placing.${name}`)}
    />
  )
  return (
    <>
      <Checkbox.Group label={t('edit.forms')} error={wrong('checks.forms')} value={[...forms]}>
        <Group gap="md" mt="xs">
          {checkForms.map((form) => (
            <Checkbox
              key={form}
              value={form}
              label={t(`edit.form.${form}`)}
              onChange={({ currentTarget }) =>
                onChange({ ...plan, forms: withForm(forms, form, currentTarget.checked) })
              }
            />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={classes.row}>
        <ChoiceField
          label={t('edit.placing')}
          values={placingKinds}
          wordsOf={(value) => t(`edit.placings.${value}`)}
          value={placing.kind}
          onChange={(kind) => onChange({ ...plan, placing: newPlacing(kind) })}
        />
        {placing.kind === 'density' ? (
          <>
            {number('count', placing.count, (count) => onChange({ ...plan, placing: { ...placing, count } }))}
            {number('perMinutes', placing.perMinutes, (perMinutes) =>
              onChange({ ...plan, placing: { ...placing, perMinutes } }),
            )}
          </>
        ) : (
          <>
            {number('fromMinutes', placing.fromMinutes, (fromMinutes) =>
              onChange({ ...plan, placing: { ...placing, fromMinutes } }),
            )}
            {number('toMinutes', placing.toMinutes, (toMinutes) =>
              onChange({ ...plan, placing: { ...placing, toMinutes } }),
            )}
          </>
        )}
      </div>
      <div className={classes.row}>
        <ChoiceField
          label={t('edit.announced')}
          values={announcings}
          wordsOf={(value) => t(`edit.announcings.${value}`)}
          value={plan.announced}
          onChange={(announced) => onChange({ ...plan, announced })}
        />
        <Amount
          label={t('edit.expireAfter')}
          min={10}
          max={3600}
          step={30}
          decimalScale={0}
          value={plan.expireAfterS}
          onChange={(expireAfterS) => onChange({ ...plan, expireAfterS })}
          error={wrong('checks.expireAfterS')}
        />
      </div>
    </>
  )
}
