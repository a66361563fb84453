import { Alert, Button, Stack, Text, TextInput } from '@mantine/core'
import { describeLinks } from '@muster/contracts/messages'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useCall } from '../../../lib/query.ts'
import { askForLink } from '../../../lib/sign-in.ts'

/** A link by mail, or what there is instead. The answer is the same whether the address is known or not. */
export function LinkForm() {
  const { t } = useTranslation('identity')
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => askForLink(email) })
  const way = useCall(describeLinks).data?.way ?? 'mail'
  if (way === 'none') return <Text c="dimmed">{t('link.none')}</Text>
  if (ask.isSuccess)
    return (
      <Alert color="green" role="status" title={t(`link.sentTitle.${way}`)}>
        {t(`link.sentText.${way}`, { email })}
      </Alert>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate()
      }}
    >
      <Stack>
        <Refusal words={ask.error && failureWords(t, ask.error)} />
        <TextInput
          label={t('link.email')}
          description={t(`link.hint.${way}`)}
          type="email"
          autoComplete="email"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={ask.isPending}>
          {t('link.submit')}
        </Button>
      </Stack>
    </form>
  )
}
