import { Button, Menu } from '@mantine/core'
import type { Requirement } from '@muster/attendance/requirements/kinds'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { newRequirement, type OfferedKind, offeredKinds } from '../policy-draft.ts'
import classes from './policy-form.module.css'
import { RequirementFields } from './requirement-fields.tsx'

type Props = {
  requirements: readonly Requirement[]
  /** Where they stand in the policy: `tiers.0.requirements`. */
  path: string
  wrong: (path: string) => string | undefined
  /** Whether the policy awards credits, so that they can be asked for. */
  hasCredits: boolean
  /** Whether people are asked for signs of attention, so that answers can be asked for. */
  hasChecks: boolean
  onChange: (requirements: readonly Requirement[]) => void
}

/** What is required, one after the other; more can be added. */
export function RequirementList({ requirements, path, wrong, hasCredits, hasChecks, onChange }: Props) {
  const { t } = useTranslation('policy')
  const isOffered = (kind: OfferedKind) => (kind !== 'min-credits' || hasCredits) && (kind !== 'checks' || hasChecks)
  const kinds = offeredKinds.filter(isOffered)
  return (
    <div className={classes.list}>
      {requirements.map((requirement, index) => (
        <RequirementFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a requirement has no identity but its place.
          key={index}
          requirement={requirement}
          path={`${path}.${index}`}
          wrong={wrong}
          onChange={(next) => onChange(requirements.with(index, next))}
          onRemove={requirements.length > 1 ? () => onChange(requirements.toSpliced(index, 1)) : null}
        />
      ))}
      {wrong(path) ? <p className={classes.wrong}>{wrong(path)}</p> : null}
      <Menu>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<Plus size={14} aria-hidden />} className={classes.add}>
            {t('edit.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => onChange([...requirements, newRequirement(kind)])}>
              {t(`edit.kind.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
