import { Button } from '@mantine/core'
import classes from './door.module.css'

/** A button at the end of a row of the door. */
export function RowButton({ label, about, onClick }: { label: string; about: string; onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="default" className={classes.action} aria-label={about} onClick={onClick}>
      {label}
    </Button>
  )
}
