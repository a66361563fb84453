import type { DeckId } from '@muster/contracts/ids'
import type { DrawingColour } from '@muster/live/drawing/model'
import { strokesOn } from '@muster/live/drawing/strokes'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { stageOf } from '../store/selectors.ts'
import classes from './drawing.module.css'
import { Laser } from './laser.tsx'
import { Line } from './line.tsx'

type Props = { deckId: DeckId; page: number; width: number; height: number }

/** What is drawn on a page: what stays, one's own that is still on its way, and what others draw and point at this moment. */
export function PageDrawing({ deckId, page, width, height }: Props) {
  const { t } = useTranslation('live')
  const strokes = useLive((state) => strokesOn(stageOf(state).drawing, { deckId, page }))
  const pending = useLive(({ replica }) => replica.pending)
  const pointers = useLive((state) => [...state.pointers.values()])
  const size = { width, height }
  const here = pointers.filter((pointer) => pointer.page === page)
  const own = pending.flatMap(({ commandId, command }) =>
    command.type === 'drawing.add' && command.deckId === deckId && command.page === page
      ? [{ commandId, ...command }]
      : [],
  )
  const count = strokes.length + own.length
  return (
    <div className={classes.page} style={size}>
      <svg
        {...size}
        className={classes.lines}
        {...(count > 0 ? { role: 'img', 'aria-label': t('drawing.drawn', { count }) } : { 'aria-hidden': true })}
      >
        {strokes.map(({ seq, colour, points }) => (
          <Line key={seq} {...{ colour, points, ...size }} />
        ))}
        {own.map(({ commandId, colour, points }) => (
          <Line key={commandId} {...{ colour, points, ...size }} />
        ))}
        {here.map(({ by, tool, points }) =>
          tool === 'laser' ? null : <Line key={by} colour={tool satisfies DrawingColour} {...{ points, ...size }} />,
        )}
      </svg>
      {here.map(({ by, tool, points }) => (tool === 'laser' ? <Laser key={by} {...{ points, ...size }} /> : null))}
    </div>
  )
}
