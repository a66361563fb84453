import { Checkbox, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { SessionDraft } from '../rules/session-draft.ts'

/** Where the voices are heard, and whether the whole session is held there. */
export function CallFields({ form }: { form: UseFormReturnType<SessionDraft> }) {
  const { t } = useTranslation('programme')
  const { heldElsewhere } = form.getValues()
  return (
    <>
      <TextInput
        type="url"
        label={t('field.externalCallUrl')}
        description={t(heldElsewhere ? 'hint.linkElsewhere' : 'hint.externalCallUrl')}
        placeholder="https://"
        {...form.getInputProps('externalCallUrl')}
      />
      <Checkbox
        label={t('field.heldElsewhere')}
        description={t('hint.heldElsewhere')}
        {...form.getInputProps('heldElsewhere', { type: 'checkbox' })}
      />
    </>
  )
}
