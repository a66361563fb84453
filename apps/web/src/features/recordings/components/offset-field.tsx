import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { clockWithSeconds, zoneName } from '../../../lib/time.ts'

type Props = { offsetS: number; onChange: (offsetS: number) => void; startMs: number; timeZone: string }

const daySeconds = 24 * 60 * 60

/** How long after the session began its recording does; what that is by the clock stands under it. */
export function OffsetField({ offsetS, onChange, startMs, timeZone }: Props) {
  const { t, i18n } = useTranslation('recordings')
  const at = new Date(startMs + (Number.isNaN(offsetS) ? 0 : offsetS) * 1000)
  const clock = clockWithSeconds(at, { language: i18n.language, timeZone })
  return (
    <NumberInput
      w="100%"
      label={t('offset.label')}
      description={t('offset.help', { clock: `${clock} (${zoneName(timeZone, at, i18n.language)})` })}
      min={-daySeconds}
      max={daySeconds}
      step={5}
      decimalScale={0}
      value={Number.isNaN(offsetS) ? '' : offsetS}
      onChange={(next) => onChange(typeof next === 'number' ? next : Number.NaN)}
    />
  )
}
