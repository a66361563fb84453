import { ActionIcon } from '@mantine/core'
import type { Requirement } from '@muster/attendance/requirements/kinds'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../components/choice-field.tsx'
import { FormPart } from '../../../components/form-part.tsx'
import { amountOf, withAmount } from '../policy-draft.ts'
import { ActivityFields } from './activity-fields.tsx'
import { Amount } from './amount.tsx'
import { DemandFields } from './demand-fields.tsx'
import classes from './policy-form.module.css'
import { SelectionFields } from './selection-fields.tsx'

const scopes = ['session', 'day', 'programme'] as const

type Props = {
  requirement: Requirement
  path: string
  wrong: (path: string) => string | undefined
  onChange: (requirement: Requirement) => void
  /** Null where it is the only one. */
  onRemove: (() => void) | null
}

/** One requirement: its number, and of what it is asked. */
export function RequirementFields({ requirement, path, wrong, onChange, onRemove }: Props) {
  const { t } = useTranslation('policy')
  const amount = amountOf(requirement)
  const name = t(`edit.kind.${requirement.kind}`)
  return (
    <FormPart
      legend={name}
      tools={
        onRemove ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('edit.removeNamed', { what: name })}
            onClick={onRemove}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        ) : null
      }
    >
      {requirement.kind === 'activity' ? (
        <ActivityFields requirement={requirement} path={path} wrong={wrong} onChange={onChange} />
      ) : amount ? (
        <div className={classes.row}>
          <Amount
            label={t(`edit.unit.${amount.unit}`)}
            min={0}
            decimalScale={amount.per === 1 && amount.unit !== 'percent' ? 0 : 2}
            value={amount.value / amount.per}
            onChange={(value) => onChange(withAmount(requirement, value))}
            error={wrong(`${path}.${amount.field}`) ?? wrong(`${path}.kind`) ?? wrong(path)}
          />
          {requirement.kind === 'checks' ? (
            <DemandFields requirement={requirement} path={path} wrong={wrong} onChange={onChange} />
          ) : null}
          {'scope' in requirement ? (
            <ChoiceField
              label={t('edit.scope')}
              values={scopes}
              wordsOf={(value) => t(`edit.scopes.${value}`)}
              value={requirement.scope}
              onChange={(scope) => onChange({ ...requirement, scope })}
            />
          ) : null}
          {'sessions' in requirement ? (
            <SelectionFields
              selection={requirement.sessions}
              error={wrong(`${path}.sessions.tags`) ?? wrong(`${path}.sessions.tags.0`)}
              onChange={(sessions) => onChange({ ...requirement, sessions })}
            />
          ) : null}
        </div>
      ) : null}
    </FormPart>
  )
}
