import { NativeSelect } from '@mantine/core'
import type { Policy } from '@muster/attendance/policy'
import { useTranslation } from 'react-i18next'
import { Amount } from './amount.tsx'
import classes from './policy-form.module.css'

type Props = { draft: Policy; wrong: (path: string) => string | undefined; onChange: (draft: Policy) => void }

const windows = ['actual', 'scheduled', 'both'] as const
const outageKinds = ['excluded', 'credited', 'missed'] as const
const breakKinds = ['excluded', 'counted'] as const
const treatments = ['counts', 'review', 'ignored'] as const
const own = ['exempt', 'no-credit', 'credit'] as const

/** How time counts: what is the same for every requirement. */
export function CountingFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('policy')
  const { outages, sources, credits } = draft
  const pick = <Value extends string>(values: readonly Value[], chosen: string, then: (value: Value) => void) => {
    const value = values.find((each) => each === chosen)
    if (value) then(value)
  }
  const choices = (values: readonly string[], words: string) =>
    values.map((value) => ({ value, label: t(`edit.${words}.${value}`) }))
  return (
    <div className={classes.list}>
      <NativeSelect
        label={t('edit.window')}
        data={choices(windows, 'windows')}
        value={draft.window}
        onChange={(event) => pick(windows, event.currentTarget.value, (window) => onChange({ ...draft, window }))}
      />
      <NativeSelect
        label={t('edit.breaks')}
        data={choices(breakKinds, 'breakKinds')}
        value={draft.breaks}
        onChange={(event) => pick(breakKinds, event.currentTarget.value, (breaks) => onChange({ ...draft, breaks }))}
      />
      <Amount
        label={t('edit.gaps')}
        description={t('edit.gapsHelp')}
        min={0}
        max={3600}
        step={30}
        value={draft.gaps.bridgedUpToS}
        onChange={(bridgedUpToS) => onChange({ ...draft, gaps: { bridgedUpToS } })}
        error={wrong('gaps.bridgedUpToS')}
      />
      <NativeSelect
        label={t('edit.outages')}
        data={choices(outageKinds, 'outageKinds')}
        value={outages.countAs}
        onChange={(event) =>
          pick(outageKinds, event.currentTarget.value, (countAs) =>
            onChange({ ...draft, outages: { ...outages, countAs } }),
          )
        }
      />
      {outages.countAs === 'missed' ? null : (
        <Amount
          label={t('edit.reviewAbove')}
          description={t('edit.reviewAboveHelp')}
          min={0}
          max={100}
          value={outages.reviewAbovePercent}
          onChange={(reviewAbovePercent) => onChange({ ...draft, outages: { ...outages, reviewAbovePercent } })}
          error={wrong('outages.reviewAbovePercent')}
        />
      )}
      <NativeSelect
        label={t('edit.import')}
        data={choices(treatments, 'imports')}
        value={sources.import}
        onChange={(event) =>
          pick(treatments, event.currentTarget.value, (treatment) =>
            onChange({ ...draft, sources: { ...sources, import: treatment } }),
          )
        }
      />
      <NativeSelect
        label={t('edit.hub')}
        data={choices(treatments, 'imports')}
        value={sources.hub}
        onChange={(event) =>
          pick(treatments, event.currentTarget.value, (treatment) =>
            onChange({ ...draft, sources: { ...sources, hub: treatment } }),
          )
        }
      />
      <NativeSelect
        label={t('edit.own')}
        data={choices(
          own.filter((each) => each !== 'no-credit' || credits !== null || draft.ownSessions === each),
          'owns',
        )}
        value={draft.ownSessions}
        onChange={(event) => pick(own, event.currentTarget.value, (ownSessions) => onChange({ ...draft, ownSessions }))}
      />
    </div>
  )
}
