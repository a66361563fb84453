import { Stack, Text, TextInput } from '@mantine/core'
import { listKeyRegister, type RegisteredKey, retireKey } from '@muster/contracts/keys'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { viewerZone, zoneName } from '../../../lib/time.ts'

type Props = { signingKey: RegisteredKey; onDone: () => void; onCancel: () => void }

/** Retires a key; says since when it is no secret any more, where that is why. */
export function RetireForm({ signingKey: { id: keyId, validFrom }, onDone, onCancel }: Props) {
  const { t, i18n } = useTranslation('evidence')
  const [since, setSince] = useState('')
  const retire = useAct(retireKey, [listKeyRegister])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const compromisedSince = since === '' ? null : new Date(since).toISOString()
        retire.mutate(
          { params: { keyId }, body: { compromisedSince } },
          {
            onSuccess: () => {
              notifyDone(t('retire.done'))
              onDone()
            },
          },
        )
      }}
    >
      <Stack>
        <Text>{t('retire.what')}</Text>
        <Refusal words={retire.error && failureWords(t, retire.error)} />
        <TextInput
          type="datetime-local"
          label={t('retire.since', { zone: zoneName(viewerZone(), new Date(validFrom), i18n.language) })}
          description={t('retire.sinceHelp')}
          value={since}
          onChange={({ currentTarget }) => setSince(currentTarget.value)}
        />
      </Stack>
      <FormActions submit={t('retire.submit')} busy={retire.isPending} onCancel={onCancel} />
    </form>
  )
}
