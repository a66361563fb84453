import { Radio } from '@mantine/core'
import { describePolicy } from '@muster/attendance/describe-policy'
import type { Preset } from '@muster/attendance/presets/preset'
import { referenceCase } from '@muster/attendance/presets/reference-case'
import { clauseWords } from '@muster/words/policy-words'
import { useTranslation } from 'react-i18next'
import { offeredBeside, offeredInFront } from '../offered-presets.ts'
import classes from './preset-cards.module.css'

type Props = {
  /** The name of the preset that the draft is; null: one of its own making. */
  chosen: string | null
  onChoose: (preset: Preset) => void
}

/** Rules to start from: four in front, the others on demand. Each says what it asks, and whose rule it is. */
export function PresetCards({ chosen, onChoose }: Props) {
  const { t } = useTranslation('policy')
  const choose = (name: string) => {
    const preset = [...offeredInFront, ...offeredBeside].find((each) => each.name === name)
    if (preset) onChoose(preset)
  }
  return (
    <Radio.Group label={t('preset.legend')} value={chosen} onChange={choose} className={classes.group}>
      <div className={classes.cards}>
        {offeredInFront.map((preset) => (
          <Card key={preset.name} preset={preset} />
        ))}
      </div>
      <details className={classes.more} open={offeredBeside.some(({ name }) => name === chosen) || undefined}>
        <summary>{t('preset.more')}</summary>
        <div className={classes.cards}>
          {offeredBeside.map((preset) => (
            <Card key={preset.name} preset={preset} />
          ))}
        </div>
      </details>
    </Radio.Group>
  )
}

function Card({ preset: { name, source, policy } }: { preset: Preset }) {
  const { t, i18n } = useTranslation('policy')
  const asked = describePolicy(policy)
    .filter(({ code, params }) => code.startsWith('credits-') || (code.startsWith('require-') && params.tier === null))
    .map((clause) => clauseWords(t, { ...clause, params: { ...clause.params } }, i18n.language))
  return (
    <Radio.Card value={name} className={classes.card}>
      <Radio.Indicator />
      <span className={classes.words}>
        <span className={classes.name}>{t(`preset.${name}`)}</span>
        <span>{asked.join(' ')}</span>
        <span className={classes.source}>
          {name === referenceCase.name ? t('preset.first') : t('preset.source', { source })}
        </span>
      </span>
    </Radio.Card>
  )
}
