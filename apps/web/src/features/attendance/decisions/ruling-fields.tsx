import { NumberInput, Radio, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Policy } from '@muster/contracts/policy'
import { tierWords } from '@muster/words/policy-words'
import { useTranslation } from 'react-i18next'
import type { RulingDraft } from './ruling-draft.ts'

/** What is decided: complete, a lesser outcome of the rule, or not complete; and how many credits, where there are any. */
export function RulingFields<Draft extends RulingDraft>({
  form,
  policy,
}: {
  form: UseFormReturnType<Draft>
  policy: Policy
}) {
  const { t } = useTranslation('decisions')
  return (
    <>
      <Radio.Group label={t('form.what')} withAsterisk {...form.getInputProps('choice')}>
        <Stack gap="xs" mt="xs" mb={4}>
          <Radio value="complete" label={t('attendance:outcome.complete')} />
          {policy.tiers.map(({ tier }) => (
            <Radio key={tier} value={`tier ${tier}`} label={t('ruling.tier', { tierName: tierWords(t, tier) })} />
          ))}
          <Radio value="incomplete" label={t('attendance:outcome.incomplete')} />
        </Stack>
      </Radio.Group>
      {policy.credits && form.getValues().choice !== 'incomplete' ? (
        <NumberInput
          label={t('form.credits')}
          description={t('form.creditsHint')}
          min={0}
          max={1000}
          step={0.25}
          decimalScale={2}
          {...form.getInputProps('credits')}
        />
      ) : null}
    </>
  )
}
