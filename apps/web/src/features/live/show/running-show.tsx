import { Button } from '@mantine/core'
import type { Block } from '@muster/contracts/run-of-show'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { useGive } from '../room/use-give.ts'
import { BlockNotes } from './block-notes.tsx'
import { BlockOffer } from './block-offer.tsx'
import { BlocksToCome } from './blocks-to-come.tsx'
import { ShowFigures } from './show-figures.tsx'
import classes from './show-panel.module.css'
import { StepButtons } from './step-buttons.tsx'
import { TimeButtons } from './time-buttons.tsx'
import { useShowNow } from './use-show-now.ts'

/** What is on with its notes, how time stands, and what is still to come. */
export function RunningShow({ prepared }: { prepared: readonly Block[] }) {
  const { t } = useTranslation('live')
  const standing = useShowNow()
  const confirm = useConfirm()
  const stop = useGive('show.stop')
  if (!standing) return null
  const { on } = standing
  const end = async () => {
    const question = { title: t('show.stop.title'), text: t('show.stop.text'), confirm: t('show.stop.confirm') }
    if (await confirm({ ...question, danger: true })) void stop.give({ type: 'show.stop' })
  }
  return (
    <>
      <section className={classes.on} aria-labelledby="show-on">
        <p className={classes.over}>{t('show.now')}</p>
        <h2 id="show-on" className={classes.title}>
          <bdi>{on.title}</bdi>
        </h2>
        <ShowFigures standing={standing} />
        <BlockNotes of={on} prepared={prepared} />
        <BlockOffer of={on} prepared={prepared} />
        <TimeButtons blockId={on.id} />
        <StepButtons standing={standing} />
      </section>
      <BlocksToCome prepared={prepared} />
      <Button variant="default" size="sm" loading={stop.busy} onClick={() => void end()}>
        {t('show.stop.confirm')}
      </Button>
    </>
  )
}
