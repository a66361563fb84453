import { Anchor } from '@mantine/core'
import { splitLinks } from '../rules/split-links.ts'

/** Words that somebody said, with links out of the product; who follows one is not told to the other side. */
export function MessageText({ text }: { text: string }) {
  return (
    <bdi>
      {splitLinks(text).map((part, index) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <Anchor
            key={index}
            inherit
            underline="always"
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
          >
            <bdi dir="ltr">{part.text}</bdi>
          </Anchor>
        ),
      )}
    </bdi>
  )
}
