import type { ReactNode } from 'react'
import { Logo } from './logo.tsx'
import classes from './printed-sheet.module.css'
import { TrackFrame } from './track-frame.tsx'

type Props = {
  /** What the sheet is, for who does not see it. */
  label: string
  issuer: string | undefined
  /** What leads over the name. */
  over: ReactNode
  name: string
  native: { text: string; lang: string } | null
  /** What the named person did, of what, and when. */
  did: string | undefined
  title: string | undefined
  when: string | undefined
  /** It counts no longer. */
  faded: boolean
  /** The foot of the sheet: facts, seal, serial. */
  children: ReactNode
}

/** A certificate on the screen, set as the printed one is: the same border, order and type. */
export function PrintedSheet({ label, issuer, over, name, native, did, title, when, faded, children }: Props) {
  return (
    <TrackFrame label={label} faded={faded}>
      <div className={classes.words}>
        <Logo size={30} />
        {issuer === undefined ? null : (
          <p className={classes.issuer}>
            <bdi>{issuer}</bdi>
          </p>
        )}
        {over}
        <p className={classes.name}>
          <bdi>{name}</bdi>
        </p>
        {native ? (
          <p className={classes.native} lang={native.lang}>
            <bdi>{native.text}</bdi>
          </p>
        ) : null}
        {did === undefined ? null : <p className={classes.did}>{did}</p>}
        {title === undefined ? null : (
          <p className={classes.title}>
            <bdi>{title}</bdi>
          </p>
        )}
        {when === undefined ? null : (
          <p className={classes.when}>
            <bdi>{when}</bdi>
          </p>
        )}
      </div>
      {children}
    </TrackFrame>
  )
}
