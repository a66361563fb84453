import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import type { SaidThere } from '@muster/live/complaints/model'
import { limits } from '@muster/live/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogHead, withOwnHead } from '../../../components/dialog-head.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { staffIdOf } from '../store/selectors.ts'

/** Tells those who run the session that something should not stand, with a reason where one likes; quietly. */
export function ComplainDialog({ about, words, onDone }: { about: SaidThere; words: string; onDone: () => void }) {
  const { t } = useTranslation('complaints')
  const staffId = useLive(staffIdOf)
  const { give, busy } = useGive('complaint.make')
  const [text, setText] = useState('')
  const reason = text.trim()
  const complain = async () => {
    const answer = await give({ type: 'complaint.make', about, ...(reason ? { text: reason } : {}) }, staffId)
    if (answer.ok) notifyDone(t('arrived'))
    onDone()
  }
  return (
    <Modal opened onClose={onDone} {...withOwnHead} lockScroll={false}>
      <DialogHead title={t('title')} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void complain()
        }}
      >
        <Stack>
          <Text component="blockquote" m={0} lineClamp={3} dir="auto">
            {words}
          </Text>
          <Textarea
            label={t('reason')}
            autosize
            minRows={2}
            maxLength={limits.problemLength}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          <Text size="sm" c="dimmed">
            {t('goesTo')}
          </Text>
          <Group justify="end">
            <Button variant="default" onClick={onDone}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
