import { Progress, Text } from '@mantine/core'
import classes from './upload-progress.module.css'

/** How much of an upload has gone: `share` from 0 to 1, null while nothing is sent. `words` say what is being done. */
export function UploadProgress({ share, label, words }: { share: number | null; label: string; words: string }) {
  if (share === null) return null
  return (
    <div className={classes.progress} role="status">
      <Progress value={share * 100} aria-label={label} />
      <Text size="sm">{words}</Text>
    </div>
  )
}
