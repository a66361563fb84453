import type { Checks } from '@muster/attendance/requirements/checks'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../components/choice-field.tsx'
import { demandKinds, newDemand } from '../check-draft.ts'
import { Amount } from './amount.tsx'

type Props = {
  requirement: Checks
  wrong: (path: string) => string | undefined
  path: string
  onChange: (requirement: Checks) => void
}

/** In what the answers to checks are counted, and the minutes in which so many are to be answered. */
export function DemandFields({ requirement, wrong, path, onChange }: Props) {
  const { t } = useTranslation('policy')
  const { demand } = requirement
  return (
    <>
      <ChoiceField
        label={t('edit.demand')}
        values={demandKinds}
        wordsOf={(value) => t(`edit.demands.${value}`)}
        value={demand.kind}
        error={wrong(`${path}.forms`)}
        onChange={(kind) => onChange({ ...requirement, demand: newDemand(kind) })}
      />
      {demand.kind === 'density' ? (
        <Amount
          label={t('edit.perMinutes')}
          min={1}
          decimalScale={0}
          value={demand.perMinutes}
          onChange={(perMinutes) => onChange({ ...requirement, demand: { ...demand, perMinutes } })}
          error={wrong(`${path}.demand.perMinutes`)}
        />
      ) : null}
    </>
  )
}
