import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { DialogHead, withOwnHead } from '../../../components/dialog-head.tsx'
import { CaptionsForm } from '../captions/captions-form.tsx'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { mayHelp, mayPresent } from '../store/selectors.ts'
import { CallLinkForm } from './call-link-form.tsx'
import { CheckForm } from './check-form.tsx'
import { GroupsForm } from './groups-form.tsx'
import { PollForm } from './poll-form.tsx'
import { PresentForm } from './present-form.tsx'
import { ProblemsForm } from './problems-form.tsx'

const forms = {
  present: PresentForm,
  poll: PollForm,
  groups: GroupsForm,
  call: CallLinkForm,
  check: CheckForm,
  problems: ProblemsForm,
  captions: CaptionsForm,
}

/** The dialogs in which something for the stage is prepared; on phones they fill the window. */
export function StaffTools() {
  const { t } = useTranslation('live')
  const { tool, showTool } = useRoomView()
  const isPresenter = useLive(mayPresent)
  const isPhone = useMediaQuery('(max-width: 48em)')
  const isHelper = useLive(mayHelp)
  if (!(isPresenter || isHelper) || tool === null) return null
  const Form = forms[tool]
  return (
    <Modal
      opened
      onClose={() => showTool(null)}
      {...withOwnHead}
      size="lg"
      fullScreen={isPhone ?? false}
      // The room does not scroll, and locking it would need a style element that the content security policy refuses.
      lockScroll={false}
    >
      <DialogHead title={t(`tool.${tool}Title`)} />
      <Form onDone={() => showTool(null)} />
    </Modal>
  )
}
