import { Checkbox, Group, MultiSelect, NativeSelect, NumberInput, Radio, Stack } from '@mantine/core'
import { type GroupPlan, type GroupTrait, groupTraits, planLimits } from '@muster/contracts/group-plans'
import type { ProjectPerson } from '@muster/contracts/identity'
import { mixPlan } from '@muster/groups/mix-plan'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { firstDraft, groupsFor, type MakeDraft, mixings, sizeOf, wishesOf } from '../rules/make-draft.ts'
import { memberOf, traitsThatDiffer } from '../rules/plan-people.ts'
import { PeopleSets } from './people-sets.tsx'
import type { PlanEdit } from './use-group-plan.ts'

type Props = {
  plan: GroupPlan
  takingPart: readonly ProjectPerson[]
  busy: boolean
  onChange: (edit: PlanEdit) => Promise<boolean>
  onClose: () => void
}

/** Makes the groups: how many or how large, who with whom, and in how many rounds. */
export function MakeGroupsForm({ plan, takingPart, busy, onChange, onClose }: Props) {
  const { t } = useTranslation('group-plan')
  const people = takingPart.length
  const traits = traitsThatDiffer(takingPart)
  const [draft, setDraft] = useState(() => firstDraft(plan, { people, traits }))
  const [refusal, setRefusal] = useState<string | null>(null)
  const edit = (change: Partial<MakeDraft>) => setDraft((before) => ({ ...before, ...change }))
  const hasHands = plan.rounds.some(({ byHand }) => byHand.length > 0)
  const traitNames = traits.map((trait) => ({ value: trait, label: t(`trait.${trait}`) }))

  const submit = async () => {
    const members = takingPart.map(memberOf)
    const wishes = wishesOf(draft, { known: new Set(members.map(({ personId }) => personId)) })
    const nameOf = (number: number) => t('group.numbered', { number })
    const make = (from: GroupPlan) =>
      mixPlan({ ...from, wishes }, { ...draft, members, groups: groupsFor(from, { count: draft.count, nameOf }) })
    const made = make(plan)
    if (!made.ok) {
      const names = takingPart.filter(({ personId }) => made.impossible.people.includes(personId))
      const list = new Intl.ListFormat(undefined, { type: 'conjunction' })
      return setRefusal(
        t(`impossible.${made.impossible.reason}`, { people: list.format(names.map(({ names }) => names.latin)) }),
      )
    }
    const isWritten = await onChange((current) => {
      if (current === plan) return made.plan
      const again = make(current)
      return again.ok ? again.plan : made.plan
    })
    if (isWritten) onClose()
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="lg">
        <Group grow align="start">
          <NumberInput
            label={t('make.count')}
            min={1}
            max={planLimits.groups}
            allowDecimal={false}
            clampBehavior="strict"
            data-autofocus
            value={draft.count}
            onChange={(value) => edit({ count: Math.max(1, Number(value) || 1) })}
          />
          <NumberInput
            label={t('make.size')}
            min={1}
            allowDecimal={false}
            value={sizeOf(people, draft.count)}
            onChange={(value) => {
              const count = Math.ceil(people / Math.max(1, Number(value) || 1))
              edit({ count: Math.max(1, Math.min(planLimits.groups, count)) })
            }}
          />
        </Group>
        <Radio.Group
          label={t('make.how')}
          value={draft.mixing}
          onChange={(value) => edit({ mixing: mixings.find((mixing) => mixing === value) ?? 'mixed' })}
        >
          <Stack gap="xs" mt="xs">
            {mixings.map((mixing) => (
              <Radio
                key={mixing}
                value={mixing}
                label={t(`make.${mixing}`)}
                disabled={mixing !== 'random' && traits.length === 0}
              />
            ))}
          </Stack>
        </Radio.Group>
        {draft.mixing === 'mixed' ? (
          <MultiSelect
            label={t('make.mixedBy')}
            description={t('make.mixedByHint')}
            data={traitNames}
            value={draft.spread}
            onChange={(value) => edit({ spread: value.flatMap((one) => traitIn(one) ?? []) })}
          />
        ) : null}
        {draft.mixing === 'alike' ? (
          <NativeSelect
            label={t('make.alikeBy')}
            data={traitNames}
            value={draft.alike}
            onChange={({ currentTarget }) => edit({ alike: traitIn(currentTarget.value) ?? draft.alike })}
          />
        ) : null}
        <NumberInput
          label={t('make.rounds')}
          description={t('make.roundsHint')}
          min={1}
          max={planLimits.rounds}
          allowDecimal={false}
          clampBehavior="strict"
          value={draft.rounds}
          onChange={(value) => edit({ rounds: Math.max(1, Number(value) || 1) })}
        />
        {(['together', 'apart'] as const).map((kind) => (
          <PeopleSets
            key={kind}
            kind={kind}
            sets={draft[kind]}
            people={takingPart}
            onChange={(sets) => edit({ [kind]: sets })}
          />
        ))}
        {hasHands ? (
          <Checkbox
            label={t('make.keepByHand')}
            checked={draft.keepByHand}
            onChange={({ currentTarget }) => edit({ keepByHand: currentTarget.checked })}
          />
        ) : null}
        <Refusal words={refusal} />
      </Stack>
      <FormActions submit={t('make.submit')} busy={busy} onCancel={onClose} />
    </form>
  )
}

const traitIn = (value: string): GroupTrait | undefined => groupTraits.find((trait) => trait === value)
