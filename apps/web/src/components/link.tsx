import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import { type ComponentPropsWithRef, forwardRef } from 'react'

type AnchorElementProps = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>
type ButtonElementProps = ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>

/** A link within Muster, set as text. */
export const TextLink = createLink(
  forwardRef<HTMLAnchorElement, AnchorElementProps>((props, ref) => <Anchor ref={ref} {...props} />),
)

/** A link within Muster that looks like a button: for the next step of a page. */
export const ButtonLink = createLink(
  forwardRef<HTMLAnchorElement, ButtonElementProps>((props, ref) => <Button ref={ref} component="a" {...props} />),
)
