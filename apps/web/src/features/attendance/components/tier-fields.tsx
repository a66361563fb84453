import { Button } from '@mantine/core'
import type { Policy, Tier } from '@muster/attendance/policy'
import { tierWords } from '@muster/words/policy-words'
import { useTranslation } from 'react-i18next'
import { Amount } from './amount.tsx'
import classes from './policy-form.module.css'
import { RequirementList } from './requirement-list.tsx'

type Props = { draft: Policy; wrong: (path: string) => string | undefined; onChange: (draft: Policy) => void }

const participation: Tier = {
  tier: 'participation',
  requirements: [{ kind: 'share', scope: 'programme', sessions: 'required', minPercent: 50 }],
  creditPercent: 0,
}

/** What may still be reached by whoever does not meet everything. */
export function TierFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('policy')
  const { tiers, credits } = draft
  const set = (index: number, tier: Tier) => onChange({ ...draft, tiers: tiers.with(index, tier) })
  return (
    <div className={classes.list}>
      {tiers.map((tier, index) => (
        <fieldset key={tier.tier} className={classes.tier}>
          <legend>{tierWords(t, tier.tier)}</legend>
          <RequirementList
            requirements={tier.requirements}
            path={`tiers.${index}.requirements`}
            wrong={wrong}
            hasCredits={credits !== null}
            hasChecks={draft.checks !== null}
            onChange={(requirements) => set(index, { ...tier, requirements })}
          />
          {credits ? (
            <Amount
              label={t('edit.creditPercent')}
              min={0}
              max={100}
              decimalScale={0}
              value={tier.creditPercent}
              onChange={(creditPercent) => set(index, { ...tier, creditPercent })}
              error={wrong(`tiers.${index}.creditPercent`)}
            />
          ) : null}
          <Button variant="subtle" size="xs" onClick={() => onChange({ ...draft, tiers: tiers.toSpliced(index, 1) })}>
            {t('edit.removeTier')}
          </Button>
        </fieldset>
      ))}
      {tiers.some(({ tier }) => tier === participation.tier) ? null : (
        <Button
          variant="default"
          size="xs"
          className={classes.add}
          onClick={() => onChange({ ...draft, tiers: [...tiers, participation] })}
        >
          {t('edit.addTier')}
        </Button>
      )}
    </div>
  )
}
