import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { limits } from '@muster/live/limits'
import { type ProblemKind, problemKinds } from '@muster/live/problems/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogHead, withOwnHead } from '../../../components/dialog-head.tsx'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { staffIdOf } from '../store/selectors.ts'

/** What is the matter, in a word or in one’s own; what the server knows of the line goes with it. */
export function ProblemDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('problems')
  const staffId = useLive(staffIdOf)
  const { give, busy } = useGive('problem.report')
  const [kind, setKind] = useState<ProblemKind | null>(null)
  const [text, setText] = useState('')
  const words = text.trim()
  const isReady = kind !== null && (kind !== 'other' || words !== '')
  const report = async () => {
    if (kind === null) return
    const answer = await give({ type: 'problem.report', kind, ...(words ? { text: words } : {}) }, staffId)
    if (answer.ok) onDone()
  }
  return (
    <Modal opened onClose={onDone} {...withOwnHead} lockScroll={false}>
      <DialogHead title={t('title')} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void report()
        }}
      >
        <Stack>
          <Radio.Group
            label={t('what')}
            value={kind}
            onChange={(chosen) => setKind(problemKinds.find((known) => known === chosen) ?? null)}
          >
            <Stack gap="xs" mt="xs">
              {problemKinds.map((known) => (
                <Radio key={known} value={known} label={t(`kind.${known}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={kind === 'other' ? t('words') : t('wordsToo')}
            required={kind === 'other'}
            autosize
            minRows={2}
            maxLength={limits.problemLength}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {t('goesTo')}
          </Text>
          <Group justify="end">
            <Button variant="default" onClick={onDone}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!isReady} loading={busy}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
