import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Document, Page } from 'react-pdf'
import 'react-pdf/dist/Page/TextLayer.css'
import { fitPage, sharpness, withoutRim } from '../rules/fit-page.ts'
import { PageSheet } from './page-sheet.tsx'
import { pdfOptions } from './pdf.ts'
import classes from './slide-stage.module.css'

type Props = {
  file: string
  page: number
  pageCount: number
  /** Of the page in points, where known; keeps the room until the page is drawn. */
  pageSize: { width: number; height: number } | null
  label: string
  /** How much larger than its room this person wants the page. */
  zoom: number
  /** What lies over the page, as large as it is shown. */
  renderOver: (size: { width: number; height: number }) => ReactNode
  /** Where the next page is drawn as well, for whoever presents. */
  nextInto: HTMLElement | null
}

/** CSS pixels. */
const nextWidth = 184
const usualPage = { width: 960, height: 540 }

/** A page of a PDF as large and sharp as the room allows, and the pages beside it, drawn and out of sight, to turn to at once. */
export function Slides({ file, page, pageCount, pageSize, label, zoom, renderOver, nextInto }: Props) {
  const { t } = useTranslation('live')
  const { ref, width, height } = useElementSize()
  const [attempt, setAttempt] = useState(0)
  const fitted = fitPage(pageSize ?? usualPage, withoutRim({ width, height }))
  const near = [page, page + 1, page - 1].filter((number) => number >= 1 && number <= pageCount)
  const message = (words: string) => <p className={classes.message}>{words}</p>
  const failed = (
    <div className={classes.message} role="alert">
      <div>
        <p>{t('stage.failed')}</p>
        <Button variant="default" onClick={() => setAttempt(attempt + 1)}>
          {t('stage.retry')}
        </Button>
      </div>
    </div>
  )
  return (
    <div ref={ref} className={classes.room}>
      {/* A line that drops while pages come makes pdf.js throw: the room stays, and the next page is tried anew. */}
      <CatchBoundary getResetKey={() => `${file} ${attempt} ${page}`} errorComponent={() => failed}>
        <Document
          key={`${file} ${attempt}`}
          file={file}
          options={pdfOptions}
          loading={message(t('stage.loading'))}
          error={failed}
        >
          {fitted.width > 0
            ? near.map((number) => (
                <PageSheet
                  key={number}
                  number={number}
                  fitted={fitted}
                  zoom={zoom}
                  isShown={number === page}
                  renderOver={renderOver}
                >
                  <Page
                    pageNumber={number}
                    width={fitted.width}
                    devicePixelRatio={sharpness(fitted, window.devicePixelRatio)}
                    renderAnnotationLayer={false}
                    renderTextLayer={number === page}
                    loading={null}
                  />
                </PageSheet>
              ))
            : null}
          {nextInto && page < pageCount
            ? createPortal(
                <Page
                  pageNumber={page + 1}
                  width={nextWidth}
                  renderAnnotationLayer={false}
                  renderTextLayer={false}
                  loading={null}
                />,
                nextInto,
              )
            : null}
        </Document>
      </CatchBoundary>
      <span role="img" aria-label={label} className={classes.picture} />
    </div>
  )
}
