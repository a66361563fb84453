import { NativeSelect } from '@mantine/core'
import type { ActivityKind } from '@muster/contracts/activities'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../components/choice-field.tsx'

type Place = { kind: ActivityKind; sessionId: string | null }
type Props = {
  free: Place & { kinds: readonly ActivityKind[]; places: readonly (string | null)[] }
  titleOf: (sessionId: string) => string
  onChange: (place: Place) => void
}

/** Of what kind something new is, and for which session: whatever is still free. */
export function PlaceFields({ free: { kinds, places, kind, sessionId }, titleOf, onChange }: Props) {
  const { t } = useTranslation('activities')
  return (
    <>
      <ChoiceField
        label={t('edit.kind')}
        values={kinds}
        wordsOf={(value) => t(`kind.${value}`)}
        value={kind}
        onChange={(chosen) => onChange({ kind: chosen, sessionId })}
      />
      {kind === 'claim' ? null : (
        <NativeSelect
          label={t('edit.place')}
          data={places.map((place) => ({
            value: place ?? '',
            label: place === null ? t('edit.programme') : titleOf(place),
          }))}
          value={sessionId ?? ''}
          onChange={({ currentTarget }) => onChange({ kind, sessionId: currentTarget.value || null })}
        />
      )}
    </>
  )
}
