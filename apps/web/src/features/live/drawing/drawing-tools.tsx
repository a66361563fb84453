import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import type { DeckId } from '@muster/contracts/ids'
import { drawingColours } from '@muster/live/drawing/model'
import { strokesOn } from '@muster/live/drawing/strokes'
import { Eraser, PenLine, Spotlight, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { lineColours } from '../rules/line-look.ts'
import { isTaken } from '../rules/page-keys.ts'
import { stageOf } from '../store/selectors.ts'
import classes from './drawing.module.css'
import type { Tool } from './tool.ts'

type Props = { deckId: DeckId; page: number; tool: Tool | null; onTool: (tool: Tool | null) => void }

/** Takes the light or a pen into the hand, and takes back what was drawn. */
export function DrawingTools({ deckId, page, tool, onTool }: Props) {
  const { t } = useTranslation('live')
  const me = useLive((state) => state.me?.personId)
  const strokes = useLive((state) => strokesOn(stageOf(state).drawing, { deckId, page }))
  const undoing = useGive('drawing.undo')
  const clearing = useGive('drawing.clear')
  const isPen = tool !== null && tool !== 'laser'
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && tool && !isTaken(event)) onTool(null)
  })
  return (
    <>
      <ActionIcon
        variant={tool === 'laser' ? 'light' : 'subtle'}
        size="lg"
        className={classes.tool}
        aria-label={t('drawing.laser')}
        aria-pressed={tool === 'laser'}
        onClick={() => onTool(tool === 'laser' ? null : 'laser')}
      >
        <Spotlight size={18} aria-hidden />
      </ActionIcon>
      <Popover
        opened={isPen}
        position="top"
        offset={4}
        withinPortal={false}
        withRoles={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
      >
        <Popover.Target>
          <ActionIcon
            variant={isPen ? 'light' : 'subtle'}
            size="lg"
            className={classes.tool}
            aria-label={t('drawing.pen')}
            aria-pressed={isPen}
            onClick={() => onTool(isPen ? null : 'red')}
          >
            <PenLine size={18} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={classes.pens} role="group" aria-label={t('drawing.colours')}>
          {drawingColours.map((colour) => (
            <UnstyledButton
              key={colour}
              className={classes.colour}
              aria-label={t(`drawing.colour.${colour}`)}
              aria-pressed={tool === colour}
              onClick={() => onTool(colour)}
            >
              <span style={{ background: lineColours[colour] }} />
            </UnstyledButton>
          ))}
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('drawing.undo')}
            disabled={!strokes.some(({ by }) => by === me)}
            loading={undoing.busy}
            onClick={() => void undoing.give({ type: 'drawing.undo', deckId, page })}
          >
            <Undo2 size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('drawing.clear')}
            disabled={strokes.length === 0}
            loading={clearing.busy}
            onClick={() => void clearing.give({ type: 'drawing.clear', deckId, page })}
          >
            <Eraser size={18} aria-hidden />
          </ActionIcon>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
