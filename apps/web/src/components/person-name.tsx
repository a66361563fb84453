import classes from './person-name.module.css'

type Props = { names: { latin: string; native: { text: string; lang: string } | null } }

/** A name as it will be printed: Latin, and the person's own script beside it. */
export function PersonName({ names: { latin, native } }: Props) {
  return (
    <span className={classes.name}>
      <bdi>{latin}</bdi>
      {native ? (
        <bdi className={classes.native} lang={native.lang}>
          {native.text}
        </bdi>
      ) : null}
    </span>
  )
}
