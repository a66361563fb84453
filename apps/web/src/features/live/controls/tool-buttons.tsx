import { useTranslation } from 'react-i18next'
import { useRoomView } from '../room/room-view.tsx'
import { Control } from './control.tsx'
import { useTools } from './use-tools.ts'

/** The tools of who runs or presents, each with a button of its own. */
export function ToolButtons() {
  const { t } = useTranslation('live')
  const { showTool } = useRoomView()
  return useTools().map(({ tool, icon, disabled }) => (
    <Control
      key={tool}
      icon={icon}
      text={t(`tool.${tool}`)}
      disabled={disabled}
      aria-haspopup="dialog"
      onClick={() => showTool(tool)}
    />
  ))
}
