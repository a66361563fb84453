import { Alert, NativeSelect, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { listPeople } from '@muster/contracts/identity'
import { BlockId, type PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Session } from '@muster/contracts/programme'
import { type Block, Block as BlockSchema, blockKinds, showLimits } from '@muster/contracts/run-of-show'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { FormActions } from '../../../components/form-actions.tsx'
import { issueWords } from '../../../lib/failure-words.ts'
import { fieldIssues } from '../../../lib/field-issues.ts'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { addBlock, changeBlock, lengthOf, type OrderEdit } from '../rules/running-order.ts'
import { BlockMaterial } from './block-material.tsx'
import type { Written } from './use-revised.ts'

type Draft = Omit<Block, 'id' | 'minutes' | 'speakerId' | 'pollId' | 'deckId' | 'videoId'> & {
  minutes: number | ''
  speakerId: string | null
  pollId: string | null
  deckId: string | null
  videoId: string | null
}

type Props = {
  projectId: ProjectId
  /** The block to edit; null for a new one. */
  block: Block | null
  /** The order as it stands, also after somebody else's change. */
  current: readonly Block[]
  speakers: readonly { personId: PersonId; name: string }[]
  session: Session
  onChange: (edit: OrderEdit) => Promise<Written>
  onClose: () => void
}

/** A block that became one of another kind lets go of what it had. */
const withMaterialOf = (draft: Draft): Draft => ({
  ...draft,
  pollId: draft.kind === 'poll' ? draft.pollId : null,
  deckId: draft.kind === 'presentation' ? draft.deckId : null,
  videoId: draft.kind === 'video' ? draft.videoId : null,
})

const mostOffered = 50
const usualMinutes = 15

/** Adds or edits a block. */
export function BlockForm({ projectId, block, current, speakers, session, onChange, onClose }: Props) {
  const { t } = useTranslation('show')
  const may = useMay(projectId)
  const { data } = useCall(listPeople, { params: { projectId } }, { enabled: may('people.read') })
  const names = new Map<string, string>(speakers.map(({ personId, name }) => [personId, name]))
  for (const person of data?.people ?? []) names.set(person.personId, person.names.latin)
  const [id] = useState(() => block?.id ?? BlockId.parse(uuidv7()))
  const [busy, setBusy] = useState(false)
  const [crossed, setCrossed] = useState(false)
  // Somebody else's edit that crossed this one becomes what the form goes on from.
  const before = crossed ? (current.find((one) => one.id === id) ?? null) : block
  const left = lengthOf(current, session).leftMinutes
  const form = useForm<Draft>({
    initialValues: block ?? {
      kind: 'presentation',
      title: '',
      minutes: left > 0 && left < usualMinutes ? left : usualMinutes,
      speakerId: null,
      notes: '',
      pollId: null,
      deckId: null,
      videoId: null,
    },
    validate: (draft) => {
      const issues = Object.entries(fieldIssues(BlockSchema, { ...draft, id }))
      return Object.fromEntries(issues.map(([path, code]) => [path, issueWords(t, code)]))
    },
  })

  const save = async (draft: Draft) => {
    const after = BlockSchema.parse({ ...withMaterialOf(draft), id })
    setBusy(true)
    const outcome = await onChange(before ? changeBlock({ before, after }) : addBlock(after))
    setBusy(false)
    setCrossed(outcome === 'crossed')
    if (outcome === 'done' || outcome === 'remade') onClose()
  }

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (draft) => void save(draft),
        (errors) => {
          const [first] = Object.keys(errors)
          if (first) form.getInputNode(first)?.focus()
        },
      )}
    >
      <Stack gap="md">
        <NativeSelect
          label={t('field.kind')}
          data={blockKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={t('field.title')}
          description={t('hint.title')}
          withAsterisk
          data-autofocus
          maxLength={showLimits.titleLength}
          {...form.getInputProps('title')}
        />
        <NumberInput
          label={t('field.minutes')}
          withAsterisk
          min={1}
          max={showLimits.minutes}
          step={5}
          allowDecimal={false}
          {...form.getInputProps('minutes')}
        />
        <Select
          label={t('field.speaker')}
          placeholder={t('hint.nobody')}
          searchable
          clearable
          limit={mostOffered}
          nothingFoundMessage={t('form.nobodyFound')}
          clearButtonProps={{ 'aria-label': t('form.clearSpeaker') }}
          data={[...names].map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('speakerId')}
        />
        <BlockMaterial
          projectId={projectId}
          sessionId={session.id}
          kind={form.values.kind}
          poll={form.getInputProps('pollId')}
          deck={form.getInputProps('deckId')}
          video={form.getInputProps('videoId')}
        />
        <Textarea
          label={t('field.notes')}
          description={t('hint.notes')}
          autosize
          minRows={4}
          maxLength={showLimits.notesLength}
          {...form.getInputProps('notes')}
        />
        {crossed ? (
          <Alert role="alert" color="amber" icon={<CircleAlert aria-hidden />}>
            {t(before ? 'form.changed' : 'form.gone')}
          </Alert>
        ) : null}
      </Stack>
      <FormActions submit={t(before ? 'form.save' : 'form.add')} busy={busy} onCancel={onClose} />
    </form>
  )
}
