import { Anchor } from '@mantine/core'
import { Paperclip } from 'lucide-react'
import classes from './attachment-name.module.css'

/** A paper that was handed in; with `href` it can be fetched. */
export function AttachmentName({ fileName, href }: { fileName: string; href?: string }) {
  const shown = (
    <>
      <Paperclip size={16} aria-hidden className={classes.icon} />
      <bdi>{fileName}</bdi>
    </>
  )
  return (
    <p className={classes.attachment}>
      {href === undefined ? (
        shown
      ) : (
        <Anchor href={href} download inherit>
          {shown}
        </Anchor>
      )}
    </p>
  )
}
