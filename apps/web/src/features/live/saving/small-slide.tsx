import { Button, VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { DeckId } from '@muster/contracts/ids'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureAddress, useDeckPages } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'
import { fitPage, withoutRim } from '../rules/fit-page.ts'
import classes from './small-slide.module.css'
import { useSaving } from './use-saving.ts'

type Size = { width: number; height: number }
type Props = {
  deckId: DeckId
  page: number
  /** Of the page in points, where known. */
  pageSize: Size | null
  label: string
  /** What lies over the page, as large as it is shown. */
  renderOver: (size: Size) => ReactNode
}

const usualPage = { width: 960, height: 540 }

/** A page as the small picture that the server has made of it: some ten kilobytes in place of the whole file. */
export function SmallSlide({ deckId, page, pageSize, label, renderOver }: Props) {
  const { t } = useTranslation('saving')
  const where = useWhere()
  const { ref, width, height } = useElementSize()
  const { choose } = useSaving()
  const pages = useDeckPages(where, deckId).data
  const prepared = pages?.pages[page - 1]
  // A picture that did not come is asked for under its own name once more when one comes back to its page.
  const [missed, setMissed] = useState<string | null>(null)
  const picture = pictureAddress(where, { deckId, page })
  const fitted = fitPage(pageSize ?? usualPage, withoutRim({ width, height }))
  const isMissing = missed === picture || (pages?.prepared.done === true && prepared?.hasPicture === false)
  return (
    <div ref={ref} className={classes.room}>
      <div className={classes.sheet} style={fitted}>
        {isMissing ? (
          <div className={classes.missing} role="alert">
            <p>{t('missing')}</p>
            {missed === picture ? (
              <Button variant="default" onClick={() => setMissed(null)}>
                {t('again')}
              </Button>
            ) : null}
            <Button variant="default" onClick={() => choose(false)}>
              {t('whole')}
            </Button>
          </div>
        ) : (
          <img key={picture} src={picture} alt={label} {...fitted} onError={() => setMissed(picture)} />
        )}
        {renderOver(fitted)}
      </div>
      {prepared?.text ? <VisuallyHidden>{prepared.text}</VisuallyHidden> : null}
    </div>
  )
}
