import { useLocalStorage } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deckAddress } from '../api.ts'
import { DrawingSurface } from '../drawing/drawing-surface.tsx'
import { DrawingTools } from '../drawing/drawing-tools.tsx'
import { PageDrawing } from '../drawing/page-drawing.tsx'
import type { Tool } from '../drawing/tool.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { pageInStep } from '../rules/deck-versions.ts'
import { type LookedAt, look, lookAt, pageLookedAt } from '../rules/look-back.ts'
import { SmallSlide } from '../saving/small-slide.tsx'
import { useSaving } from '../saving/use-saving.ts'
import { isReplay, mayPresent, shownPage, stageOf } from '../store/selectors.ts'
import { DeckControls } from './deck-controls.tsx'
import { LookBackControls } from './look-back-controls.tsx'
import { PresenterAside } from './presenter-aside.tsx'
import classes from './slide-stage.module.css'
import { SlideTools } from './slide-tools.tsx'
import { useShownDeck } from './use-shown-deck.ts'
import { VersionSelect } from './version-select.tsx'

/** pdf.js is large: it comes when there is a deck to show. */
const Slides = lazy(async () => ({ default: (await import('./slides.tsx')).Slides }))

/** Whether this person wants the presenter's view, on this device. */
const viewKey = 'muster.presenter-view'

/** The deck on the stage at its page; `small` while group rooms lead. */
export function SlideStage({ small = false }: { small?: boolean }) {
  const { t } = useTranslation('live')
  const where = useWhere()
  const deck = useLive((state) => stageOf(state).deck)
  const page = useLive(shownPage)
  const isPresenter = useLive(mayPresent)
  const isPast = useLive(isReplay)
  const [own, setOwn] = useState<LookedAt | null>(null)
  const [next, setNext] = useState<HTMLElement | null>(null)
  const [wantsView, setWantsView] = useLocalStorage({
    key: viewKey,
    defaultValue: true,
    getInitialValueInEffect: false,
  })
  const [zoom, setZoom] = useState(1)
  const [tool, setTool] = useState<Tool | null>(null)
  const turning = useGive('deck.turn')
  const hasView = isPresenter && !small && wantsView
  const { versions, version, choose } = useShownDeck()
  const isSaving = useSaving().isSaving && !isPresenter
  if (!deck || page === null) return null
  const presented = { deckId: deck.deckId, page }
  const seen = (isPresenter || small ? null : pageLookedAt(own, presented)) ?? page
  const shown = pageInStep(seen, version)
  const name = version?.name ?? t('stage.deck')
  const pick = (target: number) => {
    if (!isPresenter) setOwn(lookAt(presented, target))
    else if (target !== page) void turning.give({ type: 'deck.turn', deckId: deck.deckId, page: target })
  }
  const lastPage = isPresenter ? deck.pageCount : page
  const picture = {
    page: shown,
    pageSize: version?.pages[shown - 1] ?? version?.pages[0] ?? null,
    label: t('stage.page', { page: seen, pageCount: deck.pageCount, name }),
    renderOver: (size: { width: number; height: number }) => (
      <>
        <PageDrawing deckId={deck.deckId} page={seen} {...size} />
        {isPresenter && !small && tool ? (
          <DrawingSurface key={tool} {...presented} {...size} tool={tool} onAway={() => setTool(null)} />
        ) : null}
      </>
    ),
  }
  const tools = (
    <>
      <SlideTools
        {...{ deck: version, page: shown, lastPage, zoom, maySave: !isPresenter, onZoom: setZoom, onPick: pick }}
      />
      {version && versions.length > 1 ? <VersionSelect {...{ versions, version, onChoose: choose }} /> : null}
    </>
  )
  return (
    <section className={classes.stage} data-small={small} aria-label={t('stage.slides')}>
      <div className={classes.presenting}>
        {isSaving ? (
          <SmallSlide deckId={version?.id ?? deck.deckId} {...picture} />
        ) : (
          <Suspense fallback={<SlideOnItsWay />}>
            <Slides
              file={deckAddress(where, version?.id ?? deck.deckId)}
              pageCount={version?.pages.length ?? deck.pageCount}
              zoom={small ? 1 : zoom}
              nextInto={hasView ? next : null}
              {...picture}
            />
          </Suspense>
        )}
        {hasView ? <PresenterAside nextRef={setNext} {...presented} isLast={page >= deck.pageCount} /> : null}
      </div>
      {small ? null : isPresenter ? (
        <DeckControls
          deckId={deck.deckId}
          page={page}
          pageCount={deck.pageCount}
          hasView={hasView}
          onView={() => setWantsView(!wantsView)}
        >
          {tools}
          <DrawingTools {...presented} tool={tool} onTool={setTool} />
        </DeckControls>
      ) : (
        <LookBackControls
          page={seen}
          presented={page}
          pageCount={deck.pageCount}
          hasKeys={!isPast}
          onLook={(by) => setOwn(look(own, presented, by))}
          onBack={() => setOwn(null)}
        >
          {tools}
        </LookBackControls>
      )}
    </section>
  )
}

/** Holds the place of the slide, so that the controls under it stay where they are. */
function SlideOnItsWay() {
  const { t } = useTranslation('live')
  return (
    <div className={classes.room} role="status">
      <p className={classes.message}>{t('stage.loading')}</p>
    </div>
  )
}
