import type { Policy } from '@muster/attendance/policy'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../components/choice-field.tsx'
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
  return (
    <div className={classes.list}>
      <ChoiceField
        label={t('edit.window')}
        values={windows}
        wordsOf={(value) => t(`edit.windows.${value}`)}
        value={draft.window}
        onChange={(window) => onChange({ ...draft, window })}
      />
      <ChoiceField
        label={t('edit.breaks')}
        values={breakKinds}
        wordsOf={(value) => t(`edit.breakKinds.${value}`)}
        value={draft.breaks}
        onChange={(breaks) => onChange({ ...draft, breaks })}
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
      <ChoiceField
        label={t('edit.outages')}
        values={outageKinds}
        wordsOf={(value) => t(`edit.outageKinds.${value}`)}
        value={outages.countAs}
        onChange={(countAs) => onChange({ ...draft, outages: { ...outages, countAs } })}
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
      <ChoiceField
        label={t('edit.import')}
        values={treatments}
        wordsOf={(value) => t(`edit.imports.${value}`)}
        value={sources.import}
        onChange={(treatment) => onChange({ ...draft, sources: { ...sources, import: treatment } })}
      />
      <ChoiceField
        label={t('edit.hub')}
        values={treatments}
        wordsOf={(value) => t(`edit.imports.${value}`)}
        value={sources.hub}
        onChange={(treatment) => onChange({ ...draft, sources: { ...sources, hub: treatment } })}
      />
      <ChoiceField
        label={t('edit.own')}
        values={own.filter((each) => each !== 'no-credit' || credits !== null || draft.ownSessions === each)}
        wordsOf={(value) => t(`edit.owns.${value}`)}
        value={draft.ownSessions}
        onChange={(ownSessions) => onChange({ ...draft, ownSessions })}
      />
    </div>
  )
}
