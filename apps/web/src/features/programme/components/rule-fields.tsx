import { Autocomplete, Stack, TagsInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Session } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import type { SessionDraft } from '../rules/session-draft.ts'
import { BreaksField } from './breaks-field.tsx'
import classes from './rule-fields.module.css'

type Props = { form: UseFormReturnType<SessionDraft>; sessions: readonly Session[] }

/** What else the attendance rule may look at; folded away while there is none of it. */
export function RuleFields({ form, sessions }: Props) {
  const { t } = useTranslation('programme')
  const { time, breaks, tags, parallelGroup } = form.getValues()
  const groups = [...new Set(sessions.flatMap((session) => session.parallelGroup ?? []))]
  const known = [...new Set(sessions.flatMap((session) => session.tags))]
  const isWrong = ['breaks', 'tags', 'parallelGroup'].some((field) => form.errors[field] !== undefined)
  const isUsed = breaks.length > 0 || tags.length > 0 || parallelGroup !== ''
  return (
    <details className={classes.more} open={isUsed || isWrong || undefined}>
      <summary>{t('form.more')}</summary>
      <Stack gap="md" mt="sm">
        <BreaksField nextTime={time.slice(0, 'hh:mm'.length)} {...form.getInputProps('breaks')} />
        <Autocomplete
          label={t('field.parallelGroup')}
          description={t('hint.parallelGroup')}
          data={groups}
          maxLength={80}
          {...form.getInputProps('parallelGroup')}
        />
        <TagsInput
          label={t('field.tags')}
          description={t('hint.tags')}
          data={known}
          maxTags={20}
          splitChars={[',', ' ']}
          {...form.getInputProps('tags')}
        />
      </Stack>
    </details>
  )
}
