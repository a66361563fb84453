import { useTranslation } from 'react-i18next'
import { PresenceLine, type PresenceLineData } from '../../../components/presence-line.tsx'
import classes from './sample-lines.module.css'

/** An hour each, of nobody: what Muster does, in its own writing. */
const samples = {
  whole: [{ startMs: 0, endMs: 60, kind: 'present' }],
  dropped: [
    { startMs: 0, endMs: 34, kind: 'present' },
    { startMs: 34, endMs: 36, kind: 'bridged' },
    { startMs: 36, endMs: 60, kind: 'present' },
  ],
  early: [{ startMs: 0, endMs: 37, kind: 'present' }],
} as const satisfies Record<string, PresenceLineData['segments']>

const names = ['whole', 'dropped', 'early'] as const

/** Three presence lines and what each comes to: whoever has read them can read them anywhere. */
export function SampleLines() {
  const { t } = useTranslation('identity')
  return (
    <ul className={classes.samples}>
      {names.map((name) => (
        <li key={name} className={classes.sample}>
          <span aria-hidden>
            <PresenceLine
              line={{ window: { startMs: 0, endMs: 60 }, segments: samples[name], requiredShare: 0.9 }}
              label=""
            />
          </span>
          <span className={classes.words}>
            <span>{t(`sample.${name}.was`)}</span>
            <strong>{t(`sample.${name}.result`)}</strong>
          </span>
        </li>
      ))}
    </ul>
  )
}
