import { Button, type ButtonProps } from '@mantine/core'
import { ExternalLink } from 'lucide-react'

type Props = ButtonProps & { href: string; label: string; of: string; onFollow: () => void }

/** A link out of the product that looks like a button; `of` tells several of them apart to whoever does not see them. */
export function OutsideButton({ href, label, of, onFollow, ...button }: Props) {
  return (
    <Button
      {...button}
      component="a"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`${label}: ${of}`}
      rightSection={<ExternalLink size={16} aria-hidden />}
      onClick={onFollow}
    >
      {label}
    </Button>
  )
}
