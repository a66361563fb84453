import { useReducedMotion } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { listRising, sumCheers } from '../rules/cheers-shown.ts'
import { useSaving } from '../saving/use-saving.ts'
import { CheerSign } from './cheer-sign.tsx'
import classes from './cheers.module.css'

/**
 * The cheers of the last moments over the stage: they rise and vanish, and for those who want nothing to move they are
 * counted where they are. Nothing of it is read out: it would drown everything else.
 */
export function CheersShown() {
  const { t } = useTranslation('live')
  const isStill = useReducedMotion()
  const moments = useLive((state) => state.cheers)
  const { isSaving } = useSaving()
  if (moments.length === 0 || isSaving) return null
  if (isStill)
    return (
      <div className={classes.still} role="img" aria-label={t('cheers.lately')}>
        {sumCheers(moments.map(({ counts }) => counts)).map(({ cheer, count }) => (
          <span key={cheer}>
            <CheerSign cheer={cheer} size={20} /> {count}
          </span>
        ))}
      </div>
    )
  return (
    <div className={classes.rising} aria-hidden>
      {moments.flatMap(({ id, counts }) =>
        listRising(counts).map((cheer, index) => (
          // Apart from each other, and not all at the same time.
          <span
            key={`${id} ${index}`}
            style={{ insetInlineEnd: `${((id * 7 + index * 3) % 10) * 10}%`, animationDelay: `${index * 90}ms` }}
          >
            <CheerSign cheer={cheer} size={32} />
          </span>
        )),
      )}
    </div>
  )
}
