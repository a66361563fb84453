import { Button } from '@mantine/core'
import { Film } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './small-slide.module.css'
import { useSaving } from './use-saving.ts'

/** A video that is not fetched where somebody saves data, until they ask for it: it would take the line from everything else. */
export function SparedVideo({ isPresenter, children }: { isPresenter: boolean; children: ReactNode }) {
  const { t } = useTranslation('saving')
  const { isSaving } = useSaving()
  const [isWanted, setIsWanted] = useState(false)
  if (!isSaving || isPresenter || isWanted) return children
  return (
    <div className={classes.room}>
      <div className={classes.missing}>
        <p>{t('video.text')}</p>
        <Button variant="default" leftSection={<Film size={18} aria-hidden />} onClick={() => setIsWanted(true)}>
          {t('video.show')}
        </Button>
      </div>
    </div>
  )
}
